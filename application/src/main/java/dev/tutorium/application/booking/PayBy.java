package dev.tutorium.application.booking;

import dev.tutorium.domain.kernel.CreditPackageId;
import org.jspecify.annotations.Nullable;

/** What a student wants to pay for a seat with, where it has a price. */
public sealed interface PayBy {

    /** By card, at the price less what a discount code takes off it; null for no code. */
    record Card(@Nullable String discountCode) implements PayBy {}

    /** With a credit of one package; null for the one that expires first. */
    record Credit(@Nullable CreditPackageId from) implements PayBy {}

    static PayBy card() {
        return new Card(null);
    }
}
