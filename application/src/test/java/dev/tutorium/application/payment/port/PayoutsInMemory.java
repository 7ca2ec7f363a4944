package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Payout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Payouts in memory, and the events that were published with them. */
public final class PayoutsInMemory implements Payouts {

    private final Map<PayoutId, Payout> payouts = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    /** The events published so far; forgets them. */
    public List<DomainEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @Override
    public void record(Change<Payout> change) {
        var next = change.state();
        var stored = payouts.get(next.id());
        if ((stored == null ? 0 : stored.version()) != next.version()) {
            throw new Stale("payout");
        }
        if (stored == null && hasOpen(next.payee(), next.amount().currency())) {
            throw new Stale("payout");
        }
        payouts.put(
                next.id(),
                new Payout(
                        next.id(),
                        next.payee(),
                        next.amount(),
                        next.attempt(),
                        next.proposedAt(),
                        next.progress(),
                        next.version() + 1));
        events.addAll(change.events());
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return Optional.ofNullable(payouts.get(id));
    }

    @Override
    public Payout get(PayoutId id) {
        return find(id).orElseThrow(() -> new Missing("payout"));
    }

    @Override
    public Payout getForUpdate(PayoutId id) {
        return get(id);
    }

    @Override
    public List<PayoutId> pending(int limit) {
        return payouts.values().stream()
                .filter(payout -> payout.progress() instanceof Payout.Proposed)
                .map(Payout::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<PayoutId> unsettled(Instant before, int limit) {
        return payouts.values().stream()
                .filter(payout -> payout.progress() instanceof Payout.Approved approved
                        && approved.at().isBefore(before))
                .map(Payout::id)
                .limit(limit)
                .toList();
    }

    boolean hasOpen(AccountId payee, Currency currency) {
        return payouts.values().stream()
                .filter(payout -> payout.payee().equals(payee))
                .filter(payout -> payout.amount().currency().equals(currency))
                .anyMatch(payout -> switch (payout.progress()) {
                    case Payout.Proposed _, Payout.Approved _, Payout.Failed _ -> true;
                    case Payout.Paid _, Payout.Cancelled _ -> false;
                });
    }
}
