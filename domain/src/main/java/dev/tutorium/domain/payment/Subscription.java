package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SubscriptionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package that is bought anew for every period, until someone ends it. Ordered while its checkout waits to be paid; running from the
 * first period that is paid, the provider renewing it by itself; ended when the provider says so, which it does at the end of the period
 * in which it is cancelled, or after it could not collect. Each period that is paid is a charge and a package of its own.
 *
 * <p>What the provider reports may come twice and in any order: a report that adds nothing is no change.
 */
public sealed interface Subscription {

    SubscriptionTerms terms();

    /** How often it was stored; 0 before the first time. */
    long version();

    default SubscriptionId id() {
        return terms().id();
    }

    /** Waits for its first payment. */
    record Ordered(SubscriptionTerms terms, long version) implements Subscription {}

    /**
     * Renews by itself, or did until it is cancelled.
     *
     * @param reference the provider's
     * @param paidUntil the end of the latest period that was paid
     * @param failedAt  when the latest payment failed; null where it did not, or was made up for
     * @param ending    null as long as it is to go on
     * @param gap       whether a period before the latest was not heard of, so that the provider is to be asked
     */
    record Running(
            SubscriptionTerms terms,
            String reference,
            Instant startedAt,
            Instant paidUntil,
            @Nullable Instant failedAt,
            @Nullable Ending ending,
            boolean gap,
            long version)
            implements Subscription {

        /** It is not to be renewed any more; what is paid stays. The provider is told. */
        public Outcome<Change<Subscription>, SubscriptionRefusal> cancel(Ending.Why why, Instant now) {
            return ending != null
                    ? Outcome.refused(new SubscriptionRefusal.CancelledBefore(ending.askedAt()))
                    : Outcome.accepted(Change.of(
                            with(paidUntil, failedAt, new Ending(why, now, false), gap),
                            new SubscriptionEvent.SubscriptionCancelled(
                                    id(), terms.student(), terms.teacher(), why, paidUntil, now)));
        }

        /** All periods the provider knows of are known here; {@code ends}: it will not renew it. */
        public Change<Subscription> compared(boolean ends) {
            var told = ending == null ? null : new Ending(ending.why(), ending.askedAt(), ending.confirmed() || ends);
            return Change.of(with(paidUntil, failedAt, told, false));
        }

        /** When the provider is to be asked about it, if nothing is heard before. */
        public Instant askAt(PaymentPolicy policy) {
            return gap
                    ? startedAt
                    : ending != null && !ending.confirmed()
                            ? ending.askedAt().plus(policy.answerPatience())
                            : paidUntil.plus(policy.checkoutSilence());
        }

        private Running with(
                Instant nextUntil, @Nullable Instant nextFailed, @Nullable Ending nextEnding, boolean nextGap) {
            return new Running(terms, reference, startedAt, nextUntil, nextFailed, nextEnding, nextGap, version);
        }
    }

    /** Is not renewed any more. Money for a period that began before may still be heard of. */
    record Ended(SubscriptionTerms terms, String reference, Instant endedAt, long version) implements Subscription {}

    /** {@code confirmed} once the provider knows. */
    record Ending(Why why, Instant askedAt, boolean confirmed) {

        /** Who ended it. */
        public enum Why {
            STUDENT,
            /** It is not given any more what it is for. */
            SERVICE_GONE
        }
    }

    static Change<Subscription> order(SubscriptionTerms terms) {
        return Change.of(new Ordered(terms, 0));
    }

    /** Whether money for a period comes after the end, so that it is to go back. */
    default boolean isTooLate(PaidPeriod period) {
        return this instanceof Ended ended && !period.from().isBefore(ended.endedAt());
    }

    /** A period was paid, which nobody heard of before. */
    default Change<Subscription> paid(PaidPeriod period, Instant now) {
        var events = new ArrayList<DomainEvent>();
        if (this instanceof Ordered) {
            events.add(new SubscriptionEvent.SubscriptionStarted(
                    id(), terms().student(), terms().teacher(), terms().price(), terms().every(), now));
        }
        if (!period.first() && !isTooLate(period)) {
            events.add(new SubscriptionEvent.SubscriptionRenewed(
                    id(), terms().student(), terms().teacher(), terms().price(), period.until(), now));
        }
        return new Change<>(
                switch (this) {
                    case Ordered(var terms, var version) ->
                        new Running(
                                terms,
                                period.subscription(),
                                period.from(),
                                period.until(),
                                null,
                                null,
                                !period.first(),
                                version);
                    case Running running
                    when running.paidUntil().isBefore(period.until()) ->
                        running.with(
                                period.until(),
                                null,
                                running.ending(),
                                running.gap() || running.paidUntil().isBefore(period.from()));
                    case Running _, Ended _ -> this;
                },
                events);
    }

    /**
     * The provider could not collect; it tries again by itself, and ends it in the end.
     *
     * @param from of the period that was to be paid
     */
    default Change<Subscription> failed(Instant from, Instant at) {
        return this instanceof Running running
                        && !from.isBefore(running.paidUntil())
                        && (running.failedAt() == null || running.failedAt().isBefore(at))
                ? Change.of(
                        running.with(running.paidUntil(), at, running.ending(), running.gap()),
                        new SubscriptionEvent.RenewalFailed(
                                id(), terms().student(), terms().teacher(), terms().price(), at))
                : Change.of(this);
    }

    /** The provider renews it no more, whoever ended it. */
    default Change<Subscription> ended(String reference, Instant at) {
        return switch (this) {
            case Ordered(var terms, var version) -> Change.of(new Ended(terms, reference, at, version));
            case Running running ->
                Change.of(
                        new Ended(terms(), reference, at, version()),
                        new SubscriptionEvent.SubscriptionEnded(
                                id(),
                                terms().student(),
                                terms().teacher(),
                                Optional.ofNullable(running.ending())
                                        .map(Ending::why)
                                        .orElse(null),
                                at));
            case Ended _ -> Change.of(this);
        };
    }
}
