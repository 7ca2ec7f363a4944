package dev.tutorium.rest.kernel;

import static dev.tutorium.rest.kernel.Faults.conflict;
import static dev.tutorium.rest.kernel.Faults.unprocessable;

import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.payment.CreditRefusal;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.SubscriptionRefusal;
import dev.tutorium.rest.kernel.Faults.Row;
import io.micronaut.http.HttpStatus;

/** The rows of {@link Faults} for money. */
final class PaymentFaults {

    private PaymentFaults() {}

    static Row payment(PaymentRefusal refusal) {
        return switch (refusal) {
            case PaymentRefusal.RefundExceedsRest _ -> unprocessable("Less than this is left to refund.");
            case PaymentRefusal.HeldForDispute _ -> conflict("The rest is held for a dispute.");
            case PaymentRefusal.OtherCurrency _ -> unprocessable("The amount is in another currency.");
            case PaymentRefusal.BelowMinimumPayout _ -> conflict("Too little is available to be paid out.");
            case PaymentRefusal.PayeeNotReady _ -> conflict("The payee cannot be paid yet.");
            case PaymentRefusal.PayoutUnderWay _ -> conflict("Another payout of this is under way.");
            case PaymentRefusal.RefundNotDeclined _ -> conflict("Only a declined refund is settled by hand.");
            case PaymentRefusal.CreditedBefore _ -> conflict("The student has been credited for this session.");
            case PaymentRefusal.NotPayable _ -> conflict("This cannot be paid.");
            case PaymentRefusal.RenewsByCard _ -> conflict("What renews is paid by card.");
            case PaymentRefusal.ProviderUnavailable _ ->
                new Row(HttpStatus.SERVICE_UNAVAILABLE, "The payment provider does not answer now.");
            case PaymentRefusal.ProviderDeclined _ -> conflict("The payment provider does not do this.");
            case PaymentRefusal.DisputeDecided _ -> conflict("The bank has decided the dispute.");
            case PaymentRefusal.DisputeAnswered _ -> conflict("The dispute was answered already.");
            case PaymentRefusal.NotPaid _ -> conflict("Nothing was paid.");
            case PaymentRefusal.PayoutStepNotAllowed _ -> conflict("The payout's state does not allow this.");
            case PaymentRefusal.BalanceTooLow _ -> conflict("The balance is too low.");
            case PaymentRefusal.NoticeNotGenuine _ -> new Row(HttpStatus.BAD_REQUEST, "The signature is not valid.");
        };
    }

    /** A refusal that only passes another capability's on is told as that one. */
    static Refusal told(Refusal refusal) {
        return switch (refusal) {
            case BookingRefusal.NotPayable(var why) -> told(why);
            case CreditRefusal.CodeRefused(var why) -> why;
            case LearningRefusal.CodeRefused(var why) -> why;
            default -> refusal;
        };
    }

    static Row discount(DiscountRefusal refusal) {
        return switch (refusal) {
            case DiscountRefusal.CodeUnknown _ -> unprocessable("There is no such code.");
            case DiscountRefusal.CodeTaken _ -> conflict("You have a code that reads the same.");
            case DiscountRefusal.CodeNotYetValid _ -> unprocessable("The code is not valid yet.");
            case DiscountRefusal.CodeExpired _ -> unprocessable("The code is not valid any more.");
            case DiscountRefusal.CodeNotForOffering _ -> unprocessable("The code is not for this offering.");
            case DiscountRefusal.CodeOfOtherCurrency _ -> unprocessable("The code is for another currency.");
            case DiscountRefusal.PriceBelowMinimum _ -> unprocessable("The price is too low for the code.");
            case DiscountRefusal.CodeUsedByStudent _ -> conflict("You have used the code already.");
            case DiscountRefusal.CodeUsedUp _ -> conflict("The code is used up.");
        };
    }

    static Row subscription(SubscriptionRefusal refusal) {
        return switch (refusal) {
            case SubscriptionRefusal.NotStarted _ -> conflict("It has not begun: it waits for its first payment.");
            case SubscriptionRefusal.CancelledBefore _ -> conflict("It was cancelled already.");
            case SubscriptionRefusal.EndedBefore _ -> conflict("It has ended.");
        };
    }

    static Row credit(CreditRefusal refusal) {
        return switch (refusal) {
            case CreditRefusal.NoCreditLeft _ -> conflict("No credit is left.");
            case CreditRefusal.NotSoldInPackage _ -> unprocessable("The service is not sold in packages of this size.");
            case CreditRefusal.NotRenewed _ -> unprocessable("The package is not offered with renewal.");
            case CreditRefusal.CodeNotForRenewal _ ->
                unprocessable("No code is taken with renewal: it takes something off once.");
            case CreditRefusal.OwnPackage _ -> conflict("Teachers do not buy from themselves.");
            case CreditRefusal.PackageOfOtherService _ -> unprocessable("The package is for another service.");
            case CreditRefusal.CodeRefused(var why) -> discount(why);
            case CreditRefusal.PackageExpired _ -> conflict("The package has expired.");
            case CreditRefusal.CreditNotReserved _ -> conflict("No credit is reserved for this seat.");
            case CreditRefusal.TooFewUnused _ -> conflict("Fewer credits are unused.");
        };
    }
}
