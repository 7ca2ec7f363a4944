package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.view.SubscriptionView;
import dev.tutorium.rest.kernel.Choice;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A package that is bought anew for every period; the price is in major units.
 *
 * @param status      pending, active, past_due, ending or ended
 * @param renews      weekly or monthly
 * @param paidUntil   when it is renewed, or ends where it is ending; null while it is pending
 * @param checkoutUrl where the first period is to be paid; null when it was
 */
@SnakeCase
record SubscriptionBody(
        UUID id,
        String status,
        UUID tutorId,
        String tutorName,
        UUID serviceId,
        String title,
        int credits,
        String price,
        String currency,
        String renews,
        int periodsPaid,
        Instant createdAt,
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
                view.price().major().toPlainString(),
                view.price().currency().getCurrencyCode(),
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
