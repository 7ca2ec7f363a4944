package dev.tutorium.rest.workspace.booking;

import dev.tutorium.domain.booking.CancellationGround;
import dev.tutorium.domain.booking.CancellationQuote;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cancellation would come to.
 *
 * @param quoteId         cancelling with it until {@code validUntil} gives exactly this
 * @param credit          what becomes of the package credit that pays: none, used or returned
 * @param tierNoticeHours the notice of the policy's tier that matched; null when another rule decided
 */
@Serdeable
record CancellationPreviewBody(
        UUID sessionId,
        UUID quoteId,
        Instant validUntil,
        AmountBody paid,
        int refundPercent,
        AmountBody refund,
        AmountBody kept,
        String credit,
        boolean reasonRequired,
        String rule,
        @Nullable Double tierNoticeHours,
        String explanation) {

    static CancellationPreviewBody of(CancellationQuote quote) {
        var decision = quote.decision();
        return new CancellationPreviewBody(
                quote.session().value(),
                quote.id().value(),
                quote.validUntil(),
                AmountBody.of(decision.paid()),
                decision.refundPercent(),
                AmountBody.of(decision.refund()),
                AmountBody.of(decision.kept()),
                decision.credit().name().toLowerCase(Locale.ROOT),
                decision.reasonRequired(),
                rule(decision.ground()),
                tier(decision.ground()),
                decision.explanation());
    }

    private static String rule(CancellationGround ground) {
        return switch (ground) {
            case CancellationGround.Unpaid _ -> "unpaid";
            case CancellationGround.PaymentFailed _ -> "payment_failed";
            case CancellationGround.NotAcceptedYet _ -> "not_accepted_yet";
            case CancellationGround.Grace _ -> "grace";
            case CancellationGround.MovedByTeacher _ -> "moved_by_teacher";
            case CancellationGround.ByTier _ -> "tier";
            case CancellationGround.CappedByMove _ -> "capped_by_move";
            case CancellationGround.ByTeacher _ -> "by_teacher";
            case CancellationGround.ByPlatform _ -> "by_platform";
            case CancellationGround.TooFewParticipants _ -> "too_few_participants";
            case CancellationGround.TeacherMissed _ -> "teacher_missed";
        };
    }

    private static @Nullable Double tier(CancellationGround ground) {
        return switch (ground) {
            case CancellationGround.ByTier(var tier, var _) -> tier.notice().toMinutes() / 60.0;
            case CancellationGround.CappedByMove(var tier, var _, var _, var _) ->
                tier.notice().toMinutes() / 60.0;
            default -> null;
        };
    }
}
