package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What disputes do to a paid charge. They take from its shares: the lost ones first, then what the open ones hold, each in proportion to what the shares have
 * before any dispute. It is worked out anew from all disputes of the charge, so that the order in which they were heard of leaves no
 * trace, not even a cent. What exceeds the shares, as after a refund, is the platform's loss.
 */
final class Disputing {

    private Disputing() {}

    static Change<Charge> open(Charge.Paid paid, Dispute opened, Instant now) {
        if (paid.findDispute(opened.reference()).isPresent()) {
            return Change.of(paid);
        }
        var terms = paid.terms();
        return Change.of(
                with(paid, Stream.concat(paid.disputes().stream(), Stream.of(opened.with(new Dispute.Opened())))),
                new PaymentEvent.DisputeOpened(
                        paid.id(),
                        opened.reference(),
                        terms.purpose().kind(),
                        terms.purpose().id(),
                        terms.payer(),
                        opened.amount(),
                        now));
    }

    static Change<Charge> decide(Charge.Paid paid, String reference, Dispute.Decided decided, Instant now) {
        var dispute = paid.findDispute(reference).orElseThrow();
        if (dispute.progress() instanceof Dispute.Decided) {
            return Change.of(paid);
        }
        var disputes = paid.disputes().stream().map(each -> each.equals(dispute) ? each.with(decided) : each);
        var purpose = paid.terms().purpose();
        var payer = paid.terms().payer();
        var amount = dispute.amount();
        return Change.of(
                with(paid, disputes),
                switch (decided) {
                    case Dispute.Won _ ->
                        new PaymentEvent.DisputeWon(
                                paid.id(), reference, purpose.kind(), purpose.id(), payer, amount, now);
                    case Dispute.Lost _ ->
                        new PaymentEvent.DisputeLost(
                                paid.id(), reference, purpose.kind(), purpose.id(), payer, amount, now);
                });
    }

    private static Charge.Paid with(Charge.Paid paid, Stream<Dispute> disputes) {
        var sorted = disputes.sorted(Dispute.ORDER).toList();
        return paid.with(taken(paid.shares(), sorted), paid.refunds(), sorted);
    }

    /** These shares, less what these disputes take. */
    static List<Share> taken(List<Share> shares, List<Dispute> disputes) {
        var currency = shares.getFirst().amount().currency();
        var wholes = shares.stream().map(Share::undisputed).toList();
        var lost = cuts(total(disputes, each -> each.progress() instanceof Dispute.Lost, currency), wholes);
        var rests = IntStream.range(0, wholes.size())
                .mapToObj(i -> wholes.get(i).minus(lost.get(i)))
                .toList();
        var held = cuts(total(disputes, each -> each.progress() instanceof Dispute.Opened, currency), rests);
        var disputed = new ArrayList<Share>();
        for (int i = 0; i < shares.size(); i++) {
            disputed.add(shares.get(i).disputed(lost.get(i), held.get(i)));
        }
        return disputed;
    }

    private static Money total(List<Dispute> disputes, Predicate<Dispute> which, Currency currency) {
        return disputes.stream().filter(which).map(Dispute::amount).reduce(Money.zero(currency), Money::plus);
    }

    private static List<Money> cuts(Money wanted, List<Money> from) {
        var whole = from.stream().reduce(Money.zero(wanted.currency()), Money::plus);
        var taken = wanted.min(whole);
        return taken.isZero()
                ? from.stream().map(each -> Money.zero(each.currency())).toList()
                : Proportion.byWeight(taken, from.stream().map(Money::minor).toList());
    }
}
