package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.EvidenceDesk;
import jakarta.inject.Singleton;

/** Takes evidence for a dispute until it is decided; the page of its checkout shows it. */
@Singleton
final class SandboxEvidence implements EvidenceDesk {

    private final Database database;

    SandboxEvidence(Database database) {
        this.database = database;
    }

    @Override
    public RemoteResult<String> submit(EvidenceOrder order) {
        var evidence = order.evidence();
        var text =
                String.join("\n", evidence.attendance(), evidence.policy(), evidence.refunds(), evidence.statement());
        try {
            return database.transaction(transaction -> transaction.update("""
                    update sandbox_provider.dispute set evidence = ?
                    where reference = ? and (state = 'OPENED' and evidence is null or evidence = ?)""", text, order.dispute(), text)) == 1
                    ? new Succeeded<>(order.dispute())
                    : new Declined<>("the dispute takes no evidence");
        } catch (Database.Failed e) {
            return new Unknown<>(String.valueOf(e.getMessage()));
        }
    }
}
