package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Money;

/**
 * So many sessions of a service, bought together at a price for all.
 *
 * @param credits one for each session
 */
public record PackageOffer(int credits, Money price) {

    public PackageOffer {
        if (credits < 1 || !price.isPositive()) {
            throw new IllegalArgumentException("a package of " + credits + " for " + price);
        }
    }
}
