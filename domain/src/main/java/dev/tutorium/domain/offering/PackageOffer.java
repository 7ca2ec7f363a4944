package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import org.jspecify.annotations.Nullable;

/**
 * So many sessions of a service, bought together at a price for all.
 *
 * @param credits one for each session
 * @param renewal how often it can be had anew by itself, at the same price; null where it is only sold once
 */
public record PackageOffer(
        int credits, Money price, @Nullable Renewal renewal) {

    /** Sold once. */
    public PackageOffer(int credits, Money price) {
        this(credits, price, null);
    }

    public PackageOffer {
        if (credits < 1 || !price.isPositive()) {
            throw new IllegalArgumentException("a package of " + credits + " for " + price);
        }
    }
}
