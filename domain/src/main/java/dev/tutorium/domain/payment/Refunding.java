package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** What refunds do to a paid charge. */
final class Refunding {

    private Refunding() {}

    /** What a refund takes: the shares as they are then, and the parts that were taken. */
    private record Taking(List<Share> shares, List<Refund.Part> parts) {}

    static Outcome<Change<Charge>, PaymentRefusal> request(
            Charge.Paid paid, RefundId id, Money amount, Explanation why, Instant now) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a refund of " + amount);
        }
        var left = paid.left();
        if (!amount.currency().equals(left.currency())) {
            return Outcome.refused(new PaymentRefusal.OtherCurrency(amount, left.currency()));
        }
        if (amount.compareTo(left) > 0) {
            return Outcome.refused(
                    paid.isDisputed()
                            ? new PaymentRefusal.HeldForDispute(amount, left)
                            : new PaymentRefusal.RefundExceedsRest(amount, left));
        }
        return Outcome.accepted(requested(paid, id, amount, proportional(paid.shares(), amount), why, now));
    }

    static Change<Charge> made(Charge.Paid paid, String reference, Money amount, Instant now) {
        var id = Refund.idOf(reference);
        if (paid.findRefund(id).isPresent()) {
            return Change.of(paid);
        }
        var left = undisputed(paid);
        var made = ByHand.of(paid.refunds(), reference, amount, left, now);
        var taking = takeUndisputed(paid, made.fresh());
        var replaced = total(made.parts().stream().map(Refund.Part::amount), amount);
        var why = Explanation.of(
                "refund_at_provider",
                "not ordered here",
                Explanation.figure("amount", amount),
                Explanation.figure("in place of what was ordered here", replaced),
                Explanation.figure("left before", left),
                Explanation.figure("the platform's loss", amount.minus(replaced).minus(made.fresh())));
        var parts = new ArrayList<>(made.parts());
        parts.addAll(taking.parts());
        var refunds = new ArrayList<>(made.refunds());
        refunds.add(new Refund(id, amount, parts, why, now, 1, new Refund.Completed(reference, now)));
        var events = new ArrayList<DomainEvent>();
        events.add(completed(paid, refunds.getLast(), now));
        for (int i = 0; i < paid.refunds().size(); i++) {
            if (refunds.get(i).attempt() > paid.refunds().get(i).attempt()) {
                events.add(requested(paid, refunds.get(i), now));
            }
        }
        return new Change<>(
                paid.with(Disputing.taken(taking.shares(), paid.disputes()), refunds, paid.disputes()), events);
    }

    /** A refund that was replaced was given back all the same: it is taken as one that was not ordered here. */
    private static Charge.Paid alsoMade(Charge.Paid paid, Refund refund, Refund.Completed answer) {
        var taking = takeUndisputed(paid, refund.amount().min(undisputed(paid)));
        var done = new Refund(
                refund.id(),
                refund.amount(),
                taking.parts(),
                refund.why(),
                refund.requestedAt(),
                refund.attempt(),
                answer);
        var changed = with(paid, done);
        return changed.with(Disputing.taken(taking.shares(), paid.disputes()), changed.refunds(), changed.disputes());
    }

    /** What the shares have before any dispute. */
    private static Money undisputed(Charge.Paid paid) {
        return total(paid.shares().stream().map(Share::undisputed), paid.terms().amount());
    }

    private static Taking takeUndisputed(Charge.Paid paid, Money amount) {
        var shares = paid.shares().stream().map(Share::withoutDisputes).toList();
        return amount.isZero() ? new Taking(shares, List.of()) : proportional(shares, amount);
    }

    private static Money total(Stream<Money> amounts, Money like) {
        return amounts.reduce(Money.zero(like.currency()), Money::plus);
    }

    private static Taking proportional(List<Share> shares, Money amount) {
        var cuts = Proportion.byWeight(
                amount, shares.stream().map(share -> share.free().minor()).toList());
        var taken = new ArrayList<List<Share.Taken>>();
        for (int i = 0; i < cuts.size(); i++) {
            taken.add(shares.get(i).take(cuts.get(i)));
        }
        return taking(shares, taken);
    }

    /** As {@link #request}; what of the amount disputes hold is owed until they are decided. */
    static Outcome<Change<Charge>, PaymentRefusal> requestFree(
            Charge.Paid paid, RefundId id, Money amount, Explanation why, Instant now) {
        var free = amount.min(paid.left());
        if (amount.compareTo(paid.refundable()) > 0 || free.equals(amount)) {
            return request(paid, id, amount, why, now);
        }
        var owing = paid.owing(paid.owed().plus(amount.minus(free)));
        return free.isZero() ? Outcome.accepted(Change.of(owing)) : request(owing, id, free, why, now);
    }

    static Change<Charge> requestOwed(Charge.Paid paid, RefundId id, Instant now) {
        var owed = paid.owed();
        var free = owed.min(paid.left());
        var rest = paid.isDisputed() ? owed.minus(free) : Money.zero(owed.currency());
        if (free.isZero()) {
            return Change.of(paid.owing(rest));
        }
        var why = Explanation.of(
                "dispute_decided",
                "",
                Explanation.figure("owed since the cancellation", owed),
                Explanation.figure("refund", free));
        return request(paid.owing(rest), id, free, why, now)
                .orThrow(refusal -> new IllegalStateException("a refund of what is free: " + refusal));
    }

    static Outcome<Change<Charge>, PaymentRefusal> requestUndelivered(
            Charge.Paid paid, RefundId id, List<UUID> deliverables, Instant now) {
        var amounts =
                deliverables.stream().map(each -> of(paid, each, Portion::left)).toList();
        var nothing = Money.zero(paid.left().currency());
        var amount = amounts.stream().reduce(nothing, Money::plus);
        var free =
                deliverables.stream().map(each -> of(paid, each, Portion::free)).reduce(nothing, Money::plus);
        if (amount.isZero()) {
            return Outcome.accepted(Change.of(paid));
        }
        if (!free.equals(amount)) {
            return Outcome.refused(new PaymentRefusal.HeldForDispute(amount, free));
        }
        var taken =
                paid.shares().stream().map(share -> share.take(deliverables)).toList();
        var why = undelivered(paid.terms(), amounts, amount);
        return Outcome.accepted(requested(paid, id, amount, taking(paid.shares(), taken), why, now));
    }

    /** A declined refund is asked for once more. */
    static Outcome<Change<Charge>, PaymentRefusal> retry(Charge.Paid paid, RefundId id, Instant now) {
        var refund = paid.findRefund(id).orElseThrow();
        return switch (refund.progress()) {
            case Refund.Declined _ -> {
                var again = refund.again();
                yield Outcome.accepted(Change.of(with(paid, again), requested(paid, again, now)));
            }
            case Refund.Requested _ -> Outcome.accepted(Change.of(paid));
            case Refund.Completed _, Refund.Returned _, Refund.Replaced _ ->
                Outcome.refused(new PaymentRefusal.RefundNotDeclined(refund.state()));
        };
    }

    /** A declined refund goes into the payer's wallet instead. */
    static Outcome<Change<Charge>, PaymentRefusal> toWallet(Charge.Paid paid, RefundId id, Instant now) {
        var refund = paid.findRefund(id).orElseThrow();
        return refund.progress() instanceof Refund.Declined || refund.isInWallet()
                ? Outcome.accepted(settle(paid, id, new Refund.Completed(Wallet.PAYMENT, now), now))
                : Outcome.refused(new PaymentRefusal.RefundNotDeclined(refund.state()));
    }

    private static Charge.Paid with(Charge.Paid paid, Refund changed) {
        var refunds = paid.refunds().stream()
                .map(each -> each.id().equals(changed.id()) ? changed : each)
                .toList();
        return paid.with(paid.shares(), refunds, paid.disputes());
    }

    /** The provider's answer, or its news of the refund itself. */
    static Change<Charge> settle(Charge.Paid paid, RefundId id, Refund.Settled answer, Instant now) {
        var refund = paid.findRefund(id).orElseThrow();
        if (stands(refund, answer)) {
            return Change.of(paid);
        }
        var purpose = paid.terms().purpose();
        var payer = paid.terms().payer();
        return Change.of(
                refund.progress() instanceof Refund.Replaced && answer instanceof Refund.Completed done
                        ? alsoMade(paid, refund, done)
                        : with(paid, refund.with(answer)),
                switch (answer) {
                    case Refund.Completed _ -> completed(paid, refund, now);
                    case Refund.Returned(var _, var reason, var _) ->
                        new PaymentEvent.RefundReturned(
                                paid.id(), id, purpose.kind(), purpose.id(), payer, refund.amount(), reason, now);
                    case Refund.Declined(var reason, var _) ->
                        new PaymentEvent.RefundDeclined(
                                paid.id(), id, purpose.kind(), purpose.id(), refund.amount(), reason, now);
                });
    }

    /**
     * Whether a refund stays as it is: what is completed can only come back itself, what came back stays so, that an earlier attempt
     * came back is no news while it is tried again, and what was replaced can only turn out to be done as well.
     */
    private static boolean stands(Refund refund, Refund.Settled answer) {
        return switch (refund.progress()) {
            case Refund.Requested _ -> answer instanceof Refund.Returned && refund.attempt() > 1;
            case Refund.Declined _ -> answer instanceof Refund.Declined;
            case Refund.Completed(var reference, var _) ->
                !(answer instanceof Refund.Returned(var returned, var _, var _) && returned.equals(reference));
            case Refund.Returned _ -> true;
            case Refund.Replaced _ -> !(answer instanceof Refund.Completed);
        };
    }

    private static Change<Charge> requested(
            Charge.Paid paid, RefundId id, Money amount, Taking taking, Explanation why, Instant now) {
        var refunds = new ArrayList<>(paid.refunds());
        refunds.add(new Refund(id, amount, taking.parts(), why, now, 1, new Refund.Requested()));
        return Change.of(paid.with(taking.shares(), refunds, paid.disputes()), requested(paid, refunds.getLast(), now));
    }

    private static PaymentEvent requested(Charge.Paid paid, Refund refund, Instant now) {
        var purpose = paid.terms().purpose();
        return new PaymentEvent.RefundRequested(
                paid.id(), refund.id(), purpose.kind(), purpose.id(), refund.amount(), now);
    }

    private static PaymentEvent completed(Charge.Paid paid, Refund refund, Instant now) {
        var purpose = paid.terms().purpose();
        return new PaymentEvent.RefundCompleted(
                paid.id(),
                refund.id(),
                purpose.kind(),
                purpose.id(),
                paid.terms().payer(),
                refund.amount(),
                now);
    }

    private static Taking taking(List<Share> shares, List<List<Share.Taken>> taken) {
        var lowered = new ArrayList<Share>();
        var parts = new ArrayList<Refund.Part>();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            lowered.add(share.less(taken.get(i)));
            taken.get(i)
                    .forEach(each -> parts.add(
                            new Refund.Part(share.payee(), each.deliverable(), each.amount(), each.available())));
        }
        return new Taking(lowered, parts);
    }

    private static Money of(Charge.Paid paid, UUID deliverable, Function<Portion, Money> part) {
        return paid.shares().stream()
                .flatMap(share -> share.portions().stream())
                .filter(portion -> portion.deliverable().equals(deliverable))
                .map(part)
                .reduce(Money.zero(paid.terms().amount().currency()), Money::plus);
    }

    /** What each deliverable still held adds to the refund. */
    private static Explanation undelivered(ChargeTerms terms, List<Money> amounts, Money refund) {
        var parts = terms.shares().getFirst().portions().size();
        var why = Explanation.of(
                "undelivered",
                "",
                Explanation.figure("price", terms.amount()),
                new Explanation.Figure("parts", String.valueOf(parts)),
                new Explanation.Figure("unused", String.valueOf(amounts.size())));
        for (var amount : amounts) {
            why = why.with(Explanation.figure("unused part", amount));
        }
        return why.with(Explanation.figure("refund", refund));
    }
}
