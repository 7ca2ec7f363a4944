package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Payout;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Payouts in memory. */
public final class PayoutsInMemory implements Payouts {

    private final Memory memory;
    private final Rows<PayoutId, Payout> payouts;
    private final Index<Instant, PayoutId, Payout> proposed;
    private final Index<Instant, PayoutId, Payout> approved;
    private final Index<UUID, PayoutId, Payout> open;

    public PayoutsInMemory() {
        this(new Memory());
    }

    public PayoutsInMemory(Memory memory) {
        this.memory = memory;
        payouts = memory.rows();
        proposed = payouts.index(payout ->
                payout.progress() instanceof Payout.Proposed ? Stream.of(payout.proposedAt()) : Stream.empty());
        approved = payouts.index(
                payout -> payout.progress() instanceof Payout.Approved(var _, var at) ? Stream.of(at) : Stream.empty());
        open = payouts.index(payout -> isOpen(payout) ? Stream.of(payout.payee().value()) : Stream.empty());
    }

    /** Tells every payout as it is stored. */
    public void watch(Consumer<Payout> watcher) {
        payouts.watch(watcher);
    }

    public Stream<Payout> all() {
        return payouts.stream();
    }

    /** The events published so far; forgets them. */
    public List<DomainEvent> takeEvents() {
        return memory.takeEvents();
    }

    @Override
    public void record(Change<Payout> change) {
        var next = change.state();
        var stored = find(next.id());
        if (stored.map(Payout::version).orElse(0L) != next.version()) {
            throw new Stale("payout");
        }
        if (stored.isEmpty()
                && hasOpen(next.source(), next.payee(), next.amount().currency())) {
            throw new Stale("payout");
        }
        payouts.put(
                next.id(),
                new Payout(
                        next.id(),
                        next.payee(),
                        next.source(),
                        next.amount(),
                        next.attempt(),
                        next.proposedAt(),
                        next.progress(),
                        next.version() + 1));
        memory.publish(change.events());
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return payouts.find(id);
    }

    @Override
    public Payout get(PayoutId id) {
        return find(id).orElseThrow(() -> new Missing("payout"));
    }

    @Override
    public Payout getForUpdate(PayoutId id) {
        memory.lock(Locks.Kind.PAYOUT, id);
        return get(id);
    }

    @Override
    public List<PayoutId> pending(int limit) {
        return proposed.upTo(Instant.MAX).map(Payout::id).limit(limit).toList();
    }

    @Override
    public List<PayoutId> unsettled(Instant before, int limit) {
        return approved.before(before).map(Payout::id).limit(limit).toList();
    }

    boolean hasOpen(Payout.Source source, AccountId payee, Currency currency) {
        return open.at(payee.value())
                .filter(payout -> payout.source() == source)
                .anyMatch(payout -> payout.amount().currency().equals(currency));
    }

    private static boolean isOpen(Payout payout) {
        return switch (payout.progress()) {
            case Payout.Proposed _, Payout.Approved _, Payout.Failed _ -> true;
            case Payout.Paid _, Payout.Cancelled _ -> false;
        };
    }
}
