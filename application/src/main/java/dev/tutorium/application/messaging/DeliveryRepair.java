package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.ParkedDeliveries;
import dev.tutorium.application.messaging.view.ParkedDelivery;
import dev.tutorium.application.messaging.view.ParkedDeliveryList;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.trust.AuditEntry.Subject;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Admins see which events were given up, and have them delivered again once what made them fail is mended. */
public final class DeliveryRepair {

    private final ParkedDeliveries parked;
    private final ParkedDeliveryList list;
    private final AuditTrail trail;
    private final Transactions transactions;

    public DeliveryRepair(
            ParkedDeliveries parked, ParkedDeliveryList list, AuditTrail trail, Transactions transactions) {
        this.parked = parked;
        this.list = list;
        this.trail = trail;
        this.transactions = transactions;
    }

    public Page<ParkedDelivery> list(PageRequest page) {
        return list.all(page);
    }

    /** Answers the reactions that get the event once more. */
    public List<String> redeliver(Actor.Member admin, UUID event) {
        return transactions.inTransaction(() -> {
            var reactions = parked.release(event);
            if (reactions.isEmpty()) {
                throw new Missing("delivery");
            }
            trail.note(
                    admin,
                    new Deed("delivery.redeliver", new Subject("event", event), null),
                    Map.of(),
                    Map.of("reactions", String.join(", ", reactions)));
            return reactions;
        });
    }
}
