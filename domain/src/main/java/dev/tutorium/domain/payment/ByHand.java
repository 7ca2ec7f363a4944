package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A refund that someone made at the provider by hand stands in for those that were ordered here and are still owed, since the payer has
 * the money: each that it covers whole is replaced by it, one of the same amount first, then the declined, then the oldest. What
 * exceeds them is taken from the shares, and what exceeds these too lowers what is still owed, as the provider has no more to give.
 *
 * @param refunds those of the charge afterwards, without the one that was made
 * @param parts   what it took over from them
 * @param fresh   what is taken from the shares
 */
record ByHand(List<Refund> refunds, List<Refund.Part> parts, Money fresh) {

    /** {@code free}: what the shares have before any dispute. */
    static ByHand of(List<Refund> refunds, String reference, Money amount, Money free, Instant now) {
        var after = new ArrayList<>(refunds);
        var parts = new ArrayList<Refund.Part>();
        var rest = amount;
        var owed = refunds.stream()
                .filter(Refund::isOwed)
                .sorted(Comparator.comparing((Refund refund) -> !refund.amount().equals(amount))
                        .thenComparing(refund -> !(refund.progress() instanceof Refund.Declined)))
                .toList();
        for (var refund : owed) {
            if (refund.amount().compareTo(rest) <= 0) {
                rest = rest.minus(refund.amount());
                parts.addAll(refund.parts());
                after.set(after.indexOf(refund), refund.replaced(reference, now));
            }
        }
        var fresh = rest.min(free);
        lower(after, parts, rest.minus(fresh));
        return new ByHand(after, parts, fresh);
    }

    /** Each that is still owed is more than this. */
    private static void lower(List<Refund> refunds, List<Refund.Part> parts, Money by) {
        var owed = refunds.stream().filter(Refund::isOwed).findFirst();
        if (by.isZero() || owed.isEmpty()) {
            return;
        }
        var of = owed.get().parts();
        var cuts = Proportion.byWeight(
                by, of.stream().map(part -> part.amount().minor()).toList());
        var left = new ArrayList<Refund.Part>();
        for (int i = 0; i < of.size(); i++) {
            var part = of.get(i);
            parts.add(part.of(cuts.get(i)));
            left.add(part.of(part.amount().minus(cuts.get(i))));
        }
        left.removeIf(part -> part.amount().isZero());
        parts.removeIf(part -> part.amount().isZero());
        var lowered = owed.get().lowered(left);
        refunds.set(
                refunds.indexOf(owed.get()),
                lowered.progress() instanceof Refund.Requested ? lowered.again() : lowered);
    }
}
