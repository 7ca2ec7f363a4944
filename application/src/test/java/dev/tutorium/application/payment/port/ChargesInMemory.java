package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Charges in memory. */
public final class ChargesInMemory implements Charges {

    private final Memory memory;
    private final Rows<ChargeId, Charge> charges;
    private final Index<String, ChargeId, Charge> byPurpose;
    private final Index<UUID, ChargeId, Charge> byRefund;
    private final Index<Instant, ChargeId, Charge> unopened;
    private final Index<Instant, ChargeId, Charge> unanswered;
    private final Index<Instant, ChargeId, Charge> unclosed;
    private final Index<Instant, ChargeId, Charge> uncollected;
    private final Index<Instant, ChargeId, Charge> unrefunded;
    private final Index<Instant, ChargeId, Charge> maturing;

    public ChargesInMemory() {
        this(new Memory());
    }

    public ChargesInMemory(Memory memory) {
        this.memory = memory;
        charges = memory.rows();
        byPurpose = charges.index(charge -> Stream.of(key(charge.terms().purpose())));
        byRefund = charges.index(
                charge -> refunds(charge).map(refund -> refund.id().value()));
        unopened = charges.index(charge -> created(charge, open -> open.checkout() == null));
        unanswered = charges.index(charge -> created(charge, open -> open.checkout() != null));
        unclosed = charges.index(charge -> charge instanceof Charge.Expired expired && expired.checkout() != null
                ? Stream.of(expired.expiredAt())
                : Stream.empty());
        uncollected = charges.index(charge ->
                charge instanceof Charge.Authorised held && held.wanted() != Charge.Authorised.Wanted.UNDECIDED
                        ? Stream.of(held.authorisedAt())
                        : Stream.empty());
        unrefunded = charges.index(
                charge -> requested(charge).map(Refund::requestedAt).distinct());
        maturing = charges.index(charge -> earned(charge).distinct());
    }

    /** Tells every charge as it is stored. */
    public void watch(Consumer<Charge> watcher) {
        charges.watch(watcher);
    }

    public Stream<Charge> all() {
        return charges.stream();
    }

    /** The events published so far; forgets them. */
    public List<DomainEvent> takeEvents() {
        return memory.takeEvents();
    }

    @Override
    public void record(Change<Charge> change) {
        var next = change.state();
        if (find(next.id()).map(Charge::version).orElse(0L) != next.version()) {
            throw new Stale("charge");
        }
        charges.put(next.id(), stored(next));
        memory.publish(change.events());
    }

    @Override
    public Optional<Charge> find(ChargeId id) {
        return charges.find(id);
    }

    @Override
    public Charge get(ChargeId id) {
        return find(id).orElseThrow(() -> new Missing("charge"));
    }

    @Override
    public Charge getForUpdate(ChargeId id) {
        memory.lock(Locks.Kind.CHARGE, id);
        return get(id);
    }

    @Override
    public Optional<Charge> findLatestForUpdate(ChargePurpose purpose) {
        return byPurpose
                .at(key(purpose))
                .max(Comparator.comparing(charge -> charge.terms().createdAt()))
                .map(charge -> getForUpdate(charge.id()));
    }

    @Override
    public Optional<ChargeId> findByRefund(RefundId refund) {
        return byRefund.at(refund.value()).map(Charge::id).findFirst();
    }

    @Override
    public List<ChargeId> unopened(Instant before, int limit) {
        return ids(unopened.before(before), limit);
    }

    @Override
    public List<ChargeId> unanswered(Instant before, int limit) {
        return ids(unanswered.before(before), limit);
    }

    @Override
    public List<ChargeId> unclosed(Instant before, int limit) {
        return ids(unclosed.before(before), limit);
    }

    @Override
    public List<ChargeId> uncollected(Instant before, int limit) {
        return ids(uncollected.before(before), limit);
    }

    @Override
    public List<RefundId> unsettledRefunds(Instant before, int limit) {
        return unrefunded
                .before(before)
                .distinct()
                .flatMap(ChargesInMemory::requested)
                .filter(refund -> refund.requestedAt().isBefore(before))
                .sorted(Comparator.comparing(Refund::requestedAt))
                .map(Refund::id)
                .limit(limit)
                .toList();
    }

    @Override
    public List<ChargeId> maturing(Instant now, int limit) {
        return ids(maturing.upTo(now), limit);
    }

    private static List<ChargeId> ids(Stream<Charge> found, int limit) {
        return found.map(Charge::id).distinct().limit(limit).toList();
    }

    private static String key(ChargePurpose purpose) {
        return purpose.kind() + " " + purpose.id();
    }

    private static Stream<Instant> created(Charge charge, Predicate<Charge.Open> which) {
        return charge instanceof Charge.Open open && which.test(open)
                ? Stream.of(open.terms().createdAt())
                : Stream.empty();
    }

    private static Stream<Refund> refunds(Charge charge) {
        return charge instanceof Charge.Paid paid ? paid.refunds().stream() : Stream.empty();
    }

    private static Stream<Refund> requested(Charge charge) {
        return refunds(charge).filter(refund -> refund.progress() instanceof Refund.Requested);
    }

    private static Stream<Instant> earned(Charge charge) {
        return charge instanceof Charge.Paid paid
                ? paid.shares().stream()
                        .flatMap(share -> share.portions().stream())
                        .filter(portion -> portion.state() == Portion.State.EARNED
                                && portion.held().isZero())
                        .flatMap(portion -> Stream.ofNullable(portion.availableAt()))
                : Stream.empty();
    }

    private static Charge stored(Charge charge) {
        var version = charge.version() + 1;
        return switch (charge) {
            case Charge.Open open -> new Charge.Open(open.terms(), open.checkout(), version);
            case Charge.Authorised held ->
                new Charge.Authorised(held.terms(), held.payment(), held.authorisedAt(), held.wanted(), version);
            case Charge.Paid paid ->
                new Charge.Paid(
                        paid.terms(),
                        paid.payment(),
                        paid.paidAt(),
                        paid.shares(),
                        paid.refunds(),
                        paid.disputes(),
                        paid.owed(),
                        version);
            case Charge.Voided voided -> new Charge.Voided(voided.terms(), voided.voidedAt(), version);
            case Charge.Expired expired ->
                new Charge.Expired(expired.terms(), expired.checkout(), expired.expiredAt(), version);
            case Charge.Failed failed -> new Charge.Failed(failed.terms(), failed.reason(), failed.failedAt(), version);
        };
    }
}
