package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.Refund;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Charges in memory, and the events that were published with them. */
public final class ChargesInMemory implements Charges {

    private final Map<ChargeId, Charge> charges = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    /** The events published so far; forgets them. */
    public List<DomainEvent> takeEvents() {
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    @Override
    public void record(Change<Charge> change) {
        var next = change.state();
        var stored = charges.get(next.id());
        if ((stored == null ? 0 : stored.version()) != next.version()) {
            throw new Stale("charge");
        }
        charges.put(next.id(), stored(next));
        events.addAll(change.events());
    }

    @Override
    public Optional<Charge> find(ChargeId id) {
        return Optional.ofNullable(charges.get(id));
    }

    @Override
    public Charge get(ChargeId id) {
        return find(id).orElseThrow(() -> new Missing("charge"));
    }

    @Override
    public Charge getForUpdate(ChargeId id) {
        return get(id);
    }

    @Override
    public Optional<Charge> findLatestForUpdate(ChargePurpose purpose) {
        return charges.values().stream()
                .filter(charge -> charge.terms().purpose().equals(purpose))
                .max(Comparator.comparing(charge -> charge.terms().createdAt()));
    }

    @Override
    public Optional<ChargeId> findByRefund(RefundId refund) {
        return paid().filter(charge -> charge.findRefund(refund).isPresent())
                .map(Charge::id)
                .findFirst();
    }

    @Override
    public List<ChargeId> unopened(Instant before, int limit) {
        return open(before, limit, open -> open.checkout() == null);
    }

    @Override
    public List<ChargeId> unanswered(Instant before, int limit) {
        return open(before, limit, open -> open.checkout() != null);
    }

    @Override
    public List<ChargeId> uncollected(Instant before, int limit) {
        return some(Charge.Authorised.class, Charge.Authorised::authorisedAt)
                .filter(charge -> charge.wanted() != Charge.Authorised.Wanted.UNDECIDED)
                .filter(charge -> charge.authorisedAt().isBefore(before))
                .map(Charge::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<RefundId> unsettledRefunds(Instant before, int limit) {
        return paid().flatMap(charge -> charge.refunds().stream())
                .filter(refund -> refund.progress() instanceof Refund.Requested)
                .filter(refund -> refund.requestedAt().isBefore(before))
                .sorted(Comparator.comparing(Refund::requestedAt))
                .map(Refund::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChargeId> maturing(Instant now, int limit) {
        return paid().filter(charge -> charge.shares().stream()
                        .flatMap(share -> share.portions().stream())
                        .anyMatch(portion -> portion.state() == Portion.State.EARNED
                                && portion.availableAt() != null
                                && !portion.availableAt().isAfter(now)))
                .map(Charge::id)
                .limit(limit)
                .toList();
    }

    private List<ChargeId> open(Instant before, int limit, Predicate<Charge.Open> filter) {
        return some(Charge.Open.class, charge -> charge.terms().createdAt())
                .filter(charge -> charge.terms().createdAt().isBefore(before))
                .filter(filter)
                .map(Charge::id)
                .limit(limit)
                .toList();
    }

    private Stream<Charge.Paid> paid() {
        return some(Charge.Paid.class, Charge.Paid::paidAt);
    }

    private <C extends Charge> Stream<C> some(Class<C> state, Function<C, Instant> order) {
        return charges.values().stream()
                .filter(state::isInstance)
                .map(state::cast)
                .sorted(Comparator.comparing(order));
    }

    private static Charge stored(Charge charge) {
        var version = charge.version() + 1;
        return switch (charge) {
            case Charge.Open open -> new Charge.Open(open.terms(), open.checkout(), version);
            case Charge.Authorised held ->
                new Charge.Authorised(held.terms(), held.payment(), held.authorisedAt(), held.wanted(), version);
            case Charge.Paid paid ->
                new Charge.Paid(paid.terms(), paid.payment(), paid.paidAt(), paid.shares(), paid.refunds(), version);
            case Charge.Voided voided -> new Charge.Voided(voided.terms(), voided.voidedAt(), version);
            case Charge.Expired expired ->
                new Charge.Expired(expired.terms(), expired.checkout(), expired.expiredAt(), version);
            case Charge.Failed failed -> new Charge.Failed(failed.terms(), failed.reason(), failed.failedAt(), version);
        };
    }
}
