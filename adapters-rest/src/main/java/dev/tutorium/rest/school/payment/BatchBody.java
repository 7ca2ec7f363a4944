package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.PayoutResult;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.rest.kernel.SnakeCase;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of each payout of a batch. */
@SnakeCase
record BatchBody(long succeeded, long failed, List<ResultBody> results) {

    /**
     * What became of one.
     *
     * @param status of the payout afterwards; null when nothing was done
     * @param error  why nothing was done, or why the provider would not
     */
    @SnakeCase
    record ResultBody(
            UUID id, @Nullable String status, @Nullable String error) {}

    static BatchBody of(List<PayoutResult> results) {
        var bodies = results.stream().map(BatchBody::of).toList();
        var failed = bodies.stream().filter(body -> body.error() != null).count();
        return new BatchBody(bodies.size() - failed, failed, bodies);
    }

    private static ResultBody of(PayoutResult result) {
        return switch (result) {
            case PayoutResult.Done(var payout) ->
                new ResultBody(
                        payout.id().value(),
                        payout.state().toLowerCase(Locale.ROOT),
                        payout.progress() instanceof Payout.Failed failure ? failure.reason() : null);
            case PayoutResult.Refused(var id, var why) -> new ResultBody(id.value(), null, code(why));
            case PayoutResult.Unknown(var id) -> new ResultBody(id.value(), null, "payout_not_found");
            case PayoutResult.Changed(var id) -> new ResultBody(id.value(), null, "stale");
        };
    }

    private static String code(PaymentRefusal refusal) {
        return switch (refusal) {
            case PaymentRefusal.BalanceTooLow _ -> "balance_too_low";
            case PaymentRefusal.PayoutStepNotAllowed _ -> "payout_step_not_allowed";
            case PaymentRefusal.OtherCurrency _ -> "other_currency";
            case PaymentRefusal.BelowMinimumPayout _ -> "below_minimum_payout";
            case PaymentRefusal.PayeeNotReady _ -> "payee_not_ready";
            case PaymentRefusal.RefundExceedsRest _,
                    PaymentRefusal.PayoutUnderWay _,
                    PaymentRefusal.NotPayable _,
                    PaymentRefusal.RenewsByCard _,
                    PaymentRefusal.RefundNotDeclined _,
                    PaymentRefusal.CreditedBefore _,
                    PaymentRefusal.ProviderUnavailable _,
                    PaymentRefusal.ProviderDeclined _,
                    PaymentRefusal.HeldForDispute _,
                    PaymentRefusal.NotPaid _,
                    PaymentRefusal.DisputeDecided _,
                    PaymentRefusal.DisputeAnswered _,
                    PaymentRefusal.NoticeNotGenuine _ ->
                throw new IllegalArgumentException("not about a payout: " + refusal);
        };
    }
}
