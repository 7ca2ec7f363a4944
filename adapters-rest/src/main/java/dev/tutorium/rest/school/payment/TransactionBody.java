package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.EarningView;
import dev.tutorium.domain.payment.ShareRole;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Someone's part of one payment, less refunds.
 *
 * @param courseTitle what was bought, a course or a lesson
 */
@SnakeCase
record TransactionBody(
        UUID id,
        ShareRole role,
        long amountCents,
        long refundedCents,
        String currency,
        String status,
        String courseTitle,
        Instant date) {

    static TransactionBody of(EarningView earning) {
        return new TransactionBody(
                earning.charge(),
                earning.role(),
                earning.left().minor(),
                earning.amount().minor() - earning.left().minor(),
                earning.left().currency().getCurrencyCode(),
                earning.status().name().toLowerCase(Locale.ROOT),
                earning.title(),
                earning.paidAt());
    }
}
