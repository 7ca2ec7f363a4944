package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.view.SubscriptionView;
import dev.tutorium.rest.kernel.Choice;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that is bought anew for every period.
 *
 * @param status      pending, active, past_due, ending or ended
 * @param credits     of each period
 * @param renewal     weekly or monthly
 * @param paidUntil   when it is renewed, or ends where it is ending; null while it is pending
 * @param checkoutUrl where the first period is to be paid; null when it was
 */
@Serdeable
record SubscriptionBody(
        UUID id,
        String status,
        UUID teacherId,
        String teacherName,
        UUID serviceId,
        String title,
        int credits,
        AmountBody price,
        String renewal,
        int periodsPaid,
        Instant orderedAt,
        @Nullable Instant startedAt,
        @Nullable Instant paidUntil,
        @Nullable Instant cancelledAt,
        @Nullable Instant endedAt,
        @Nullable String checkoutUrl) {

    static SubscriptionBody of(SubscriptionView view) {
        return new SubscriptionBody(
                view.id(),
                Choice.word(view.status()),
                view.teacher(),
                view.teacherName(),
                view.service(),
                view.title(),
                view.credits(),
                AmountBody.of(view.price()),
                Choice.word(view.every()),
                view.periods(),
                view.orderedAt(),
                view.startedAt(),
                view.paidUntil(),
                view.cancelledAt(),
                view.endedAt(),
                view.checkoutUrl());
    }
}
