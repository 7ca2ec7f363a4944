package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;

/** Why a discount code takes nothing off. */
public sealed interface DiscountRefusal extends Refusal {

    record CodeNotYetValid(Instant from) implements DiscountRefusal {}

    record CodeExpired(Instant to) implements DiscountRefusal {}

    record CodeNotForOffering(UUID offering) implements DiscountRefusal {}

    record CodeOfOtherCurrency(Currency currency) implements DiscountRefusal {}

    record PriceBelowMinimum(Money minimum) implements DiscountRefusal {}

    record CodeUsedByStudent(int limit) implements DiscountRefusal {}

    record CodeUsedUp(int limit) implements DiscountRefusal {}
}
