package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money in the books: lines that add to zero in every currency, debits positive and credits negative. Never
 * changed; a correction is another entry.
 *
 * @param key    tells the movement itself, so that it is posted once: {@code charge:{id}:paid}
 * @param charge the charge it belongs to; null for a movement of no charge
 */
public record JournalEntry(String key, @Nullable ChargeId charge, String what, Instant at, List<Line> lines) {

    /** What one account gains (positive: debit) or gives (negative: credit). */
    public record Line(LedgerAccount account, Money amount) {}

    public JournalEntry {
        lines = lines.stream().filter(line -> !line.amount().isZero()).toList();
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("the entry " + key + " moves nothing");
        }
        for (Currency currency :
                lines.stream().map(line -> line.amount().currency()).distinct().toList()) {
            var sum = lines.stream()
                    .map(Line::amount)
                    .filter(amount -> amount.currency().equals(currency))
                    .reduce(Money.zero(currency), Money::plus);
            if (!sum.isZero()) {
                throw new IllegalArgumentException("the lines of " + key + " add to " + sum);
            }
        }
    }

    /** A payment came in: the money is at the provider, less its fee, and everyone's share is owed. */
    public static JournalEntry paid(Charge.Paid charge, Money fee) {
        return paid(
                charge,
                debit(
                        LedgerAccount.of(Kind.PROCESSOR_CLEARING),
                        charge.terms().amount().minus(fee)),
                debit(LedgerAccount.of(Kind.PROCESSOR_FEES), fee));
    }

    /** A charge was paid out of its payer's wallet. */
    public static JournalEntry paidFromWallet(Charge.Paid charge) {
        var terms = charge.terms();
        return paid(charge, debit(LedgerAccount.of(Kind.WALLET, terms.payer()), terms.amount()));
    }

    private static JournalEntry paid(Charge.Paid charge, Line... money) {
        var terms = charge.terms();
        var lines = new ArrayList<>(List.of(money));
        lines.add(debit(LedgerAccount.of(Kind.DISCOUNTS), terms.absorbed()));
        lines.add(credit(LedgerAccount.of(Kind.PLATFORM_REVENUE), terms.absorbed()));
        terms.shares()
                .forEach(share -> lines.add(credit(ofPayee(share.payee(), Kind.PAYABLE_PENDING), share.amount())));
        return new JournalEntry(
                "charge:" + charge.id().value() + ":paid", charge.id(), "payment", charge.paidAt(), lines);
    }

    /** A refund went out: the money has left the provider, and every share it was taken from is owed less. */
    public static JournalEntry refunded(ChargeId charge, Refund refund, Instant at) {
        return refunded(charge, refund, LedgerAccount.of(Kind.PROCESSOR_CLEARING), at);
    }

    /** A refund went into the payer's wallet: it was paid from there, or the provider would not give it back. */
    public static JournalEntry refundedToWallet(Charge.Paid charge, Refund refund, Instant at) {
        return refunded(
                charge.id(),
                refund,
                LedgerAccount.of(Kind.WALLET, charge.terms().payer()),
                at);
    }

    /** A refund came back to the provider: it is the payer's in their wallet. */
    public static JournalEntry refundReturned(Charge.Paid charge, Refund refund, Instant at) {
        return new JournalEntry(
                "refund:" + refund.id().value() + ":returned",
                charge.id(),
                "refund returned",
                at,
                move(
                        refund.amount(),
                        LedgerAccount.of(Kind.PROCESSOR_CLEARING),
                        LedgerAccount.of(Kind.WALLET, charge.terms().payer())));
    }

    private static JournalEntry refunded(ChargeId charge, Refund refund, LedgerAccount to, Instant at) {
        var lines = new ArrayList<Line>();
        lines.add(credit(to, refund.amount()));
        refund.parts().forEach(part -> lines.add(debit(ofPart(part), part.amount())));
        return new JournalEntry("refund:" + refund.id().value(), charge, "refund", at, lines);
    }

    /**
     * A dispute was opened or decided. The provider's side follows the dispute; what each person's portions gained or lost by it is
     * moved; what is not covered by them is the platform's.
     *
     * @param dispute as it stands after this step
     */
    public static JournalEntry disputed(Charge.Paid before, Charge.Paid after, Dispute dispute, Instant at) {
        var amount = dispute.amount();
        var lines = new ArrayList<Line>();
        switch (dispute.progress()) {
            case Dispute.Opened _ -> {
                lines.add(credit(LedgerAccount.of(Kind.PROCESSOR_CLEARING), amount.plus(dispute.fee())));
                lines.add(debit(LedgerAccount.of(Kind.PROCESSOR_FEES), dispute.fee()));
                lines.add(debit(LedgerAccount.of(Kind.WITHHELD), amount));
            }
            case Dispute.Won _ ->
                lines.addAll(move(amount, LedgerAccount.of(Kind.PROCESSOR_CLEARING), LedgerAccount.of(Kind.WITHHELD)));
            case Dispute.Lost _ -> lines.add(credit(LedgerAccount.of(Kind.WITHHELD), amount));
        }
        moved(before, after, lines);
        return new JournalEntry(
                "dispute:%s:%s".formatted(dispute.reference(), dispute.state().toLowerCase(Locale.ROOT)),
                after.id(),
                "dispute " + dispute.state().toLowerCase(Locale.ROOT),
                at,
                lines);
    }

    /**
     * A refund that was not ordered here, or not any more, went out: what was set aside for those that it replaces goes with it, the
     * shares follow, also what disputes took of them.
     */
    public static JournalEntry refundMade(Charge.Paid before, Charge.Paid after, Refund refund, Instant at) {
        var lines = new ArrayList<Line>();
        lines.add(credit(LedgerAccount.of(Kind.PROCESSOR_CLEARING), refund.amount()));
        before.refunds().stream().filter(each -> !each.id().equals(refund.id())).forEach(was -> {
            var is = after.findRefund(was.id()).orElseThrow();
            if (!is.equals(was)) {
                was.parts().forEach(part -> lines.add(debit(ofPart(part), part.amount())));
                is.parts().forEach(part -> lines.add(credit(ofPart(part), part.amount())));
            }
        });
        moved(before, after, lines);
        return new JournalEntry("refund:" + refund.id().value(), after.id(), "refund at the provider", at, lines);
    }

    /** What each person's portions gained or lost; what these lines do not cover is the platform's. */
    private static void moved(Charge.Paid before, Charge.Paid after, List<Line> lines) {
        for (int s = 0; s < after.shares().size(); s++) {
            var payee = after.shares().get(s).payee();
            if (payee.account() != null) {
                var held = LedgerAccount.of(Kind.HELD_FOR_DISPUTE, payee.account());
                for (int p = 0; p < after.shares().get(s).portions().size(); p++) {
                    var was = before.shares().get(s).portions().get(p);
                    var is = after.shares().get(s).portions().get(p);
                    lines.add(debit(
                            ofPayee(payee, payable(is.state() == Portion.State.AVAILABLE)),
                            was.free().minus(is.free())));
                    lines.add(credit(held, is.held().minus(was.held())));
                }
            }
        }
        var uncovered = lines.stream()
                .map(Line::amount)
                .reduce(Money.zero(after.terms().amount().currency()), Money::plus);
        lines.add(credit(LedgerAccount.of(Kind.PLATFORM_REVENUE), uncovered));
    }

    /** A portion was held long enough: what is left of it may be paid out. */
    public static JournalEntry released(ChargeId charge, Charge.Release due, Instant at) {
        var payee = Objects.requireNonNull(due.payee().account(), "the platform is not paid out");
        return new JournalEntry(
                "release:%s:%s:%s".formatted(charge.value(), payee.value(), due.deliverable()),
                charge,
                "release",
                at,
                move(
                        due.amount(),
                        LedgerAccount.of(Kind.PAYABLE_PENDING, payee),
                        LedgerAccount.of(Kind.PAYABLE_AVAILABLE, payee)));
    }

    /** Credits of a package lapsed: what they cost, which is more than nothing, is earned without a session. */
    public static JournalEntry lapsed(CreditPackageId lot, ChargeId charge, List<Charge.Release> lapsed, Instant at) {
        var lines = new ArrayList<Line>();
        for (var release : lapsed) {
            lines.add(debit(ofPayee(release.payee(), Kind.PAYABLE_PENDING), release.amount()));
            lines.add(credit(ofPayee(release.payee(), Kind.PAYABLE_AVAILABLE), release.amount()));
        }
        return new JournalEntry("lapse:" + lot.value(), charge, "lapse", at, lines);
    }

    /** Someone owes a student something for a wrong: it comes from what they may be paid, which may go below zero. */
    public static JournalEntry compensated(String key, AccountId from, AccountId to, Money amount, Instant at) {
        return new JournalEntry(
                "compensation:" + key,
                null,
                "compensation",
                at,
                move(amount, LedgerAccount.of(Kind.PAYABLE_AVAILABLE, from), LedgerAccount.of(Kind.WALLET, to)));
    }

    /** The platform gives a student the worth of a seat, at its own cost. */
    public static JournalEntry credited(SeatId seat, AccountId to, Money amount, Instant at) {
        return new JournalEntry(
                "credit:" + seat.value(),
                null,
                "credit",
                at,
                move(amount, LedgerAccount.of(Kind.PLATFORM_REVENUE), LedgerAccount.of(Kind.WALLET, to)));
    }

    /** A payout was approved: its money is set aside. Each approval after a failure is a movement of its own. */
    public static JournalEntry payoutApproved(Payout payout, Instant at) {
        return ofPayout(payout, "approved", at, payout.account(), inTransit(payout));
    }

    /** A payout failed for good or was called off: its money is available again. */
    public static JournalEntry payoutReturned(Payout payout, Instant at) {
        return ofPayout(payout, "returned", at, inTransit(payout), payout.account());
    }

    /** A payout was transferred: its money has left the provider. */
    public static JournalEntry payoutPaid(Payout payout, Instant at) {
        return new JournalEntry(
                "payout:" + payout.id().value() + ":paid",
                null,
                "payout",
                at,
                move(payout.amount(), inTransit(payout), LedgerAccount.of(Kind.PROCESSOR_CLEARING)));
    }

    /** What was paid out came back from the payee's account: it is at the provider again, and makes up what the payee owes. */
    public static JournalEntry reversed(Reversal reversal, Instant at) {
        return new JournalEntry(
                "reversal:" + reversal.id().value(),
                reversal.charge(),
                "reversal",
                at,
                move(
                        reversal.amount(),
                        LedgerAccount.of(Kind.PROCESSOR_CLEARING),
                        LedgerAccount.of(Kind.PAYABLE_AVAILABLE, reversal.payee())));
    }

    private static LedgerAccount inTransit(Payout payout) {
        return LedgerAccount.of(Kind.PAYOUT_IN_TRANSIT, payout.payee());
    }

    private static JournalEntry ofPayout(Payout payout, String step, Instant at, LedgerAccount from, LedgerAccount to) {
        return new JournalEntry(
                "payout:%s:%s:%d".formatted(payout.id().value(), step, payout.attempt()),
                null,
                "payout " + step,
                at,
                move(payout.amount(), from, to));
    }

    private static List<Line> move(Money amount, LedgerAccount from, LedgerAccount to) {
        return List.of(debit(from, amount), credit(to, amount));
    }

    private static LedgerAccount ofPart(Refund.Part part) {
        return ofPayee(part.payee(), payable(part.available()));
    }

    private static Kind payable(boolean available) {
        return available ? Kind.PAYABLE_AVAILABLE : Kind.PAYABLE_PENDING;
    }

    private static LedgerAccount ofPayee(Payee payee, Kind kind) {
        return payee.account() == null
                ? LedgerAccount.of(Kind.PLATFORM_REVENUE)
                : LedgerAccount.of(kind, payee.account());
    }

    private static Line debit(LedgerAccount account, Money amount) {
        return new Line(account, amount);
    }

    private static Line credit(LedgerAccount account, Money amount) {
        return new Line(account, amount.negated());
    }
}
