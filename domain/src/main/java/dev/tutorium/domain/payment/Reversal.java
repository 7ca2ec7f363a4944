package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.ReversalId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Money that was paid out and is called back from the payee's account, because a refund or a lost dispute took it from the charge it
 * was earned by. Requested once the payer has theirs; done when the provider has it back; declined, as where the payee's account has
 * not as much: then what is missing stays below zero in the payee's balance, and the next earnings make it up.
 *
 * @param payout whose transfer is reversed, as a whole or in part
 */
public record Reversal(
        ReversalId id,
        ChargeId charge,
        PayoutId payout,
        AccountId payee,
        Money amount,
        Instant requestedAt,
        Progress progress,
        long version) {

    /** How far it has come. */
    public sealed interface Progress {}

    public record Requested() implements Progress {}

    /** What the provider answered. */
    public sealed interface Settled extends Progress {}

    public record Done(String reference, Instant at) implements Settled {}

    public record Declined(String reason, Instant at) implements Settled {}

    /** A payout that was paid, and what of it was not called back yet. */
    public record PaidOut(PayoutId payout, Money left) {}

    /**
     * What limits a reversal of one payee's part in one charge.
     *
     * @param before   called back for that charge before, whatever became of it
     * @param underWay called back for any charge, and not answered yet
     * @param paidOut  the latest first
     */
    public record Reach(Money before, Money underWay, List<PaidOut> paidOut) {

        public Reach {
            paidOut = List.copyOf(paidOut);
        }
    }

    public Reversal {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a reversal of " + amount);
        }
    }

    /**
     * Calls back what was taken from a payee after it had become available, as far as the payee's balance is below zero for it: what
     * is there already, or comes back anyway, need not come from the payee's account. From the latest payouts first.
     *
     * @param taken   from the payee's share of this charge, over all its life
     * @param balance what is available to the payee
     */
    public static List<Change<Reversal>> request(
            ChargeId charge,
            AccountId payee,
            Money taken,
            Money balance,
            Reach reach,
            Supplier<ReversalId> ids,
            Instant now) {
        var nothing = Money.zero(taken.currency());
        var missing = nothing.minus(balance).minus(reach.underWay());
        var rest = missing.min(taken.minus(reach.before())).max(nothing);
        var requested = new ArrayList<Change<Reversal>>();
        for (var paidOut : reach.paidOut()) {
            var part = paidOut.left().min(rest);
            if (part.isPositive()) {
                var id = ids.get();
                requested.add(Change.of(
                        new Reversal(id, charge, paidOut.payout(), payee, part, now, new Requested(), 0),
                        new PaymentEvent.ReversalRequested(id, charge, paidOut.payout(), payee, part, now)));
                rest = rest.minus(part);
            }
        }
        return requested;
    }

    /** The provider's answer; the first stands. */
    public Change<Reversal> settle(Settled answer, Instant now) {
        return progress instanceof Settled
                ? Change.of(this)
                : Change.of(
                        new Reversal(id, charge, payout, payee, amount, requestedAt, answer, version),
                        switch (answer) {
                            case Done _ -> new PaymentEvent.ReversalDone(id, charge, payout, payee, amount, now);
                            case Declined(var reason, var _) ->
                                new PaymentEvent.ReversalDeclined(id, charge, payout, payee, amount, reason, now);
                        });
    }
}
