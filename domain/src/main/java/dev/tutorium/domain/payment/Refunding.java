package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a refund takes from each share. */
record Refunding(List<Share> shares, List<Refund.Part> parts) {

    /** From every share in proportion to what of it is free. */
    static Refunding of(List<Share> shares, Money amount) {
        var cuts = Proportion.byWeight(
                amount, shares.stream().map(share -> share.free().minor()).toList());
        var taken = new ArrayList<List<Share.Taken>>();
        for (int i = 0; i < shares.size(); i++) {
            taken.add(shares.get(i).take(cuts.get(i)));
        }
        return taking(shares, taken);
    }

    /** From every share all that is free of some deliverables. */
    static Refunding of(List<Share> shares, List<UUID> deliverables) {
        return taking(
                shares, shares.stream().map(share -> share.take(deliverables)).toList());
    }

    /** The figures of a refund of what is not delivered: what each deliverable still held adds to it. */
    static Explanation why(ChargeTerms terms, List<Money> amounts, Money refund) {
        var why = Explanation.of(
                "undelivered",
                "",
                Explanation.figure("price", terms.amount()),
                new Explanation.Figure(
                        "parts",
                        String.valueOf(terms.shares().getFirst().portions().size())),
                new Explanation.Figure("unused", String.valueOf(amounts.size())));
        for (var amount : amounts) {
            why = why.with(Explanation.figure("unused part", amount));
        }
        return why.with(Explanation.figure("refund", refund));
    }

    private static Refunding taking(List<Share> shares, List<List<Share.Taken>> taken) {
        var lowered = new ArrayList<Share>();
        var parts = new ArrayList<Refund.Part>();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            lowered.add(share.less(taken.get(i)));
            taken.get(i)
                    .forEach(each -> parts.add(
                            new Refund.Part(share.payee(), each.deliverable(), each.amount(), each.available())));
        }
        return new Refunding(lowered, parts);
    }
}
