package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** What a refund takes: from every share in proportion to what of it is free. */
record Refunding(List<Share> shares, List<Refund.Part> parts) {

    static Refunding of(List<Share> shares, Money amount) {
        var cuts = Proportion.byWeight(
                amount, shares.stream().map(share -> share.free().minor()).toList());
        var lowered = new ArrayList<Share>();
        var parts = new ArrayList<Refund.Part>();
        for (int i = 0; i < shares.size(); i++) {
            var share = shares.get(i);
            var taken = share.take(cuts.get(i));
            lowered.add(share.less(taken));
            taken.forEach(each ->
                    parts.add(new Refund.Part(share.payee(), each.deliverable(), each.amount(), each.available())));
        }
        return new Refunding(lowered, parts);
    }
}
