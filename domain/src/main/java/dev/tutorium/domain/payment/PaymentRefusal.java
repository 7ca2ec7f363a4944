package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Refusal;
import java.util.Currency;

/** Why a movement of money is refused. */
public sealed interface PaymentRefusal extends Refusal {

    /** More is asked back than is left to refund. */
    record RefundExceedsRest(Money asked, Money left) implements PaymentRefusal {}

    /** More is asked back than can be while disputes hold the rest. */
    record HeldForDispute(Money asked, Money left) implements PaymentRefusal {}

    /** Two currencies never mix. */
    record OtherCurrency(Money asked, Currency expected) implements PaymentRefusal {}

    /** Nothing was paid, so nothing can be refunded. */
    record NotPaid(String state) implements PaymentRefusal {}

    /** The payout is not in a state that allows the step. */
    record PayoutStepNotAllowed(String state, String step) implements PaymentRefusal {}

    /** The account no longer has what the payout would take: a refund came in between. */
    record BalanceTooLow(Money amount, Money available) implements PaymentRefusal {}

    /** Less than the least that is paid out is available. */
    record BelowMinimumPayout(Money available, Money minimum) implements PaymentRefusal {}

    /** The provider cannot pay this person yet. */
    record PayeeNotReady() implements PaymentRefusal {}

    /** A payout of the same money is under way already. */
    record PayoutUnderWay() implements PaymentRefusal {}

    /** The charge is not one that waits for its payer. */
    record NotPayable(String state) implements PaymentRefusal {}

    /** What renews by itself is paid by card, which the provider charges again. */
    record RenewsByCard() implements PaymentRefusal {}

    /** Only what the provider declined is settled by hand. */
    record RefundNotDeclined(String state) implements PaymentRefusal {}

    /** The student has been credited for this seat before. */
    record CreditedBefore() implements PaymentRefusal {}

    /** The provider did not answer; nothing is changed. */
    record ProviderUnavailable() implements PaymentRefusal {}

    /** The provider says no. */
    record ProviderDeclined(String reason) implements PaymentRefusal {}

    /** The bank has decided; it takes no answer any more. */
    record DisputeDecided(String state) implements PaymentRefusal {}

    /** The dispute was answered, which can be done once. */
    record DisputeAnswered() implements PaymentRefusal {}

    /** The webhook was not signed by the provider, or too long ago. */
    record NoticeNotGenuine(String why) implements PaymentRefusal {}
}
