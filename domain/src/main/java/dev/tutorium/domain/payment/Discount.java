package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import java.util.Locale;

/**
 * An amount taken off a price, and who bears it.
 *
 * @param why how it was worked out; its figures become part of the split's
 */
public record Discount(Money amount, Bearer bearer, Explanation why) {

    /** Who pays for a discount. */
    public enum Bearer {
        /** The whole is lowered before it is split: everyone earns from the lower price. The default. */
        TEACHER,
        /** The others earn from the full price as far as the platform's part can pay for it. */
        PLATFORM
    }

    /** A plain amount, as it is. */
    public Discount(Money amount, Bearer bearer) {
        this(
                amount,
                bearer,
                Explanation.of(
                        "discount",
                        "",
                        Explanation.figure("discount", amount),
                        new Explanation.Figure("borne by", bearer.name().toLowerCase(Locale.ROOT))));
    }
}
