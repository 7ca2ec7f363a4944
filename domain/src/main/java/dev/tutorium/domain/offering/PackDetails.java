package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Money;

/**
 * What a teacher decides about a course pack. Students keep the terms and the price they enrolled with.
 *
 * @param price for all its classes; zero is free
 */
public record PackDetails(String title, String description, String category, Money price, PackTerms terms) {

    public PackDetails {
        if (price.isNegative()) {
            throw new IllegalArgumentException("a price is not negative: " + price);
        }
    }
}
