package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;

/** An amount taken off a price, and who bears it. */
public record Discount(Money amount, Bearer bearer) {

    /** Who pays for a discount. */
    public enum Bearer {
        /** The whole is lowered before it is split: everyone earns from the lower price. The default. */
        TEACHER,
        /** The others earn from the full price as far as the platform's part can pay for it. */
        PLATFORM
    }
}
