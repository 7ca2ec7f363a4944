package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** Why a discount code takes nothing off. */
public sealed interface DiscountRefusal extends Refusal {

    /** Nobody who gives one for this has such a code. */
    record CodeUnknown() implements DiscountRefusal {}

    /** Another code of the same owner reads the same. */
    record CodeTaken(String code) implements DiscountRefusal {}

    record CodeNotYetValid(Instant from) implements DiscountRefusal {}

    record CodeExpired(Instant to) implements DiscountRefusal {}

    record CodeNotForOffering(UUID offering) implements DiscountRefusal {}

    record CodeOfOtherCurrency(Currency currency) implements DiscountRefusal {}

    record PriceBelowMinimum(Money minimum) implements DiscountRefusal {}

    record CodeUsedByStudent(int limit) implements DiscountRefusal {}

    record CodeUsedUp(int limit) implements DiscountRefusal {}
}
