package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What disputes take from shares: the lost ones first, then what the open ones hold, each in proportion to what the shares have
 * before any dispute. It is worked out anew from all disputes of the charge, so that the order in which they were heard of leaves no
 * trace, not even a cent. What exceeds the shares, as after a refund, is the platform's loss.
 */
final class Disputing {

    private Disputing() {}

    static List<Share> of(List<Share> shares, List<Dispute> disputes) {
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
