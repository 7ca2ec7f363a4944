package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.CheckoutStatus;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.payments.sandbox.ProviderEvent.PeriodStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A checkout in the provider's memory. OPEN until the payer pays (AUTHORISED where the capture is manual, else PAID) or its time
 * runs out (EXPIRED); an authorisation is captured (PAID) or let go (VOIDED).
 *
 * @param payment   the payment's reference; null until there is one
 * @param renewsAs  the platform's id of the subscription that it begins, or that it is a period of; null for what is paid once
 * @param every     null for what is paid once
 * @param period    null for what is paid once, and until it is paid
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
        Instant expiresAt,
        @Nullable UUID renewsAs,
        @Nullable Renewal every,
        @Nullable StoredPeriod period) {

    enum State {
        OPEN,
        AUTHORISED,
        PAID,
        VOIDED,
        EXPIRED
    }

    static StoredCheckout read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var every = row.getString("every");
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
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("renews_as", UUID.class),
                every == null ? null : Renewal.valueOf(every),
                StoredPeriod.read(row));
    }

    CheckoutStatus status() {
        return switch (state) {
            case OPEN -> new CheckoutStatus.Open();
            case AUTHORISED -> new CheckoutStatus.Authorised(String.valueOf(payment), amount);
            case PAID ->
                period == null
                        ? new CheckoutStatus.Paid(String.valueOf(payment), amount, fee)
                        : new CheckoutStatus.Subscribed(paidPeriod());
            case VOIDED, EXPIRED -> new CheckoutStatus.Expired();
        };
    }

    /** Of one that paid a period. */
    PaidPeriod paidPeriod() {
        var of = Objects.requireNonNull(period);
        return new PaidPeriod(
                of.subscription(), reference, of.first(), String.valueOf(payment), amount, fee, of.from(), of.until());
    }

    /** The same for a webhook; null for what is paid once. */
    @Nullable PeriodStatus periodStatus() {
        return period == null || renewsAs == null ? null : PeriodStatus.of(this, renewsAs, period);
    }
}
