package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * How a whole is divided. The parts add to the whole, exactly.
 *
 * @param absorbed what of a discount the platform's part paid for; the parts are what is left after it
 */
public record Split(Money whole, List<Part> parts, Money absorbed, Explanation why) {

    /** What one payee gets. */
    public record Part(Payee payee, Money amount) {}

    public Split {
        parts = List.copyOf(parts);
        var sum = parts.stream().map(Part::amount).reduce(Money.zero(whole.currency()), Money::plus);
        if (!sum.equals(whole) || parts.stream().anyMatch(part -> part.amount().isNegative())) {
            throw new IllegalArgumentException("parts of " + sum + " in a whole of " + whole);
        }
    }

    static Split of(Money whole, List<Payee> payees, List<Money> amounts, Explanation why) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < payees.size(); i++) {
            parts.add(new Part(payees.get(i), amounts.get(i)));
        }
        return new Split(whole, parts, Money.zero(whole.currency()), why);
    }

    /** This split, explained first by what made its price. */
    Split explained(Explanation before) {
        return new Split(whole, parts, absorbed, before.then(why).with(Explanation.figure("absorbed", absorbed)));
    }

    /** This split of the full price after the platform has borne a discount: its part pays first, then the others in proportion. */
    Split lessBornByPlatform(Money discount) {
        var platforms = parts.stream()
                .filter(part -> part.payee().role() == ShareRole.PLATFORM)
                .map(Part::amount)
                .reduce(Money.zero(whole.currency()), Money::plus);
        var absorbedNow = discount.min(platforms);
        var uncovered = discount.minus(absorbedNow);
        var others = parts.stream()
                .map(part -> part.payee().role() == ShareRole.PLATFORM
                        ? 0L
                        : part.amount().minor())
                .toList();
        var cuts = uncovered.isZero() ? null : Proportion.byWeight(uncovered, others);
        var lowered = new ArrayList<Part>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var cut = part.payee().role() == ShareRole.PLATFORM
                    ? absorbedNow
                    : cuts == null ? Money.zero(whole.currency()) : cuts.get(i);
            lowered.add(new Part(part.payee(), part.amount().minus(cut)));
        }
        return new Split(whole.minus(discount), lowered, absorbedNow, why);
    }
}
