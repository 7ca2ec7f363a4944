package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkout in the provider's memory. OPEN until the payer pays (AUTHORISED where the capture is manual, else PAID) or its time
 * runs out (EXPIRED); an authorisation is captured (PAID) or let go (VOIDED).
 *
 * @param payment the payment's reference; null until there is one
 */
record StoredCheckout(
        String reference,
        UUID charge,
        Money amount,
        String description,
        @Nullable String payerEmail,
        String successUrl,
        String cancelUrl,
        boolean manualCapture,
        State state,
        @Nullable String payment,
        Money fee,
        Money refunded,
        Instant expiresAt) {

    enum State {
        OPEN,
        AUTHORISED,
        PAID,
        VOIDED,
        EXPIRED
    }

    static StoredCheckout read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new StoredCheckout(
                row.getString("reference"),
                row.getObject("charge", UUID.class),
                Money.of(row.getLong("amount"), currency),
                row.getString("description"),
                row.getString("payer_email"),
                row.getString("success_url"),
                row.getString("cancel_url"),
                row.getBoolean("manual_capture"),
                State.valueOf(row.getString("state")),
                row.getString("payment"),
                Money.of(row.getLong("fee"), currency),
                Money.of(row.getLong("refunded"), currency),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    CheckoutStatus status() {
        return switch (state) {
            case OPEN -> new CheckoutStatus.Open();
            case AUTHORISED -> new CheckoutStatus.Authorised(String.valueOf(payment), amount);
            case PAID -> new CheckoutStatus.Paid(String.valueOf(payment), amount, fee);
            case VOIDED, EXPIRED -> new CheckoutStatus.Expired();
        };
    }
}
