package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.view.SeatPayment;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the payment of a booking stands. */
@SnakeCase
record PaymentStatusBody(
        UUID bookingId,
        UUID paymentId,
        String status,
        String amount,
        String refundedAmount,
        String currency,
        @Nullable String checkoutUrl,
        Instant createdAt,
        @Nullable Instant settledAt) {

    static PaymentStatusBody of(UUID booking, SeatPayment payment) {
        return new PaymentStatusBody(
                booking,
                payment.charge(),
                payment.state().toLowerCase(Locale.ROOT),
                payment.amount().major().toPlainString(),
                payment.refunded().major().toPlainString(),
                payment.amount().currency().getCurrencyCode(),
                payment.checkoutUrl(),
                payment.createdAt(),
                payment.settledAt());
    }
}
