package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.ChargeTerms;
import dev.tutorium.domain.payment.Checkout;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.Share;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code charge}; the nullable columns belong to its state. */
record ChargeRow(
        UUID id,
        UUID payerId,
        ChargePurpose.Kind purpose,
        UUID purposeId,
        String description,
        long amountMinor,
        String currency,
        boolean manualCapture,
        String successUrl,
        String cancelUrl,
        long absorbedMinor,
        String explanation,
        Instant createdAt,
        Instant expiresAt,
        State state,
        long version,
        @Nullable String checkoutReference,
        @Nullable String checkoutUrl,
        @Nullable String paymentReference,
        Charge.Authorised.@Nullable Wanted wanted,
        @Nullable Instant settledAt,
        @Nullable String failure,
        long owedMinor,
        boolean closing) {

    enum State {
        OPEN,
        AUTHORISED,
        PAID,
        VOIDED,
        EXPIRED,
        FAILED
    }

    static ChargeRow read(ResultSet row) throws SQLException {
        var wanted = row.getString("wanted");
        return new ChargeRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "payer_id"),
                ChargePurpose.Kind.valueOf(row.getString("purpose")),
                Sql.uuid(row, "purpose_id"),
                row.getString("description"),
                row.getLong("amount_minor"),
                row.getString("currency"),
                row.getBoolean("manual_capture"),
                row.getString("success_url"),
                row.getString("cancel_url"),
                row.getLong("absorbed_minor"),
                row.getString("explanation"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("checkout_reference"),
                row.getString("checkout_url"),
                row.getString("payment_reference"),
                wanted == null ? null : Charge.Authorised.Wanted.valueOf(wanted),
                Sql.nullableInstant(row, "settled_at"),
                row.getString("failure"),
                row.getLong("owed_minor"),
                row.getBoolean("closing"));
    }

    static ChargeRow of(Charge charge) {
        return switch (charge) {
            case Charge.Open open -> row(charge, State.OPEN, open.checkout(), null, null, null, null);
            case Charge.Authorised held ->
                row(charge, State.AUTHORISED, null, held.payment(), held.wanted(), held.authorisedAt(), null);
            case Charge.Paid paid -> row(charge, State.PAID, null, paid.payment(), null, paid.paidAt(), null);
            case Charge.Voided voided -> row(charge, State.VOIDED, null, null, null, voided.voidedAt(), null);
            case Charge.Expired expired ->
                row(charge, State.EXPIRED, expired.checkout(), null, null, expired.expiredAt(), null);
            case Charge.Failed failed ->
                row(charge, State.FAILED, null, null, null, failed.failedAt(), failed.reason());
        };
    }

    Charge toDomain(List<Share> agreed, List<Share> held, List<Refund> refunds, List<Dispute> disputes) {
        var terms = new ChargeTerms(
                new ChargeId(id),
                new AccountId(payerId),
                new ChargePurpose(purpose, purposeId),
                description,
                Money.of(amountMinor, currency),
                manualCapture,
                new ReturnPages(successUrl, cancelUrl),
                agreed,
                Money.of(absorbedMinor, currency),
                ExplanationJson.read(explanation),
                createdAt,
                expiresAt);
        return switch (state) {
            case OPEN -> new Charge.Open(terms, checkout(), version);
            case AUTHORISED -> new Charge.Authorised(terms, of(paymentReference), of(settledAt), of(wanted), version);
            case PAID ->
                new Charge.Paid(
                        terms,
                        of(paymentReference),
                        of(settledAt),
                        held,
                        refunds,
                        disputes,
                        Money.of(owedMinor, currency),
                        version);
            case VOIDED -> new Charge.Voided(terms, of(settledAt), version);
            case EXPIRED -> new Charge.Expired(terms, closing ? checkout() : null, of(settledAt), version);
            case FAILED -> new Charge.Failed(terms, of(failure), of(settledAt), version);
        };
    }

    private static ChargeRow row(
            Charge charge,
            State state,
            @Nullable Checkout checkout,
            @Nullable String payment,
            Charge.Authorised.@Nullable Wanted wanted,
            @Nullable Instant settledAt,
            @Nullable String failure) {
        var terms = charge.terms();
        return new ChargeRow(
                terms.id().value(),
                terms.payer().value(),
                terms.purpose().kind(),
                terms.purpose().id(),
                terms.description(),
                terms.amount().minor(),
                terms.amount().currency().getCurrencyCode(),
                terms.manualCapture(),
                terms.pages().success(),
                terms.pages().cancel(),
                terms.absorbed().minor(),
                ExplanationJson.write(terms.why()),
                terms.createdAt(),
                terms.expiresAt(),
                state,
                charge.version(),
                checkout == null ? null : checkout.reference(),
                checkout == null ? null : checkout.url(),
                payment,
                wanted,
                settledAt,
                failure,
                charge instanceof Charge.Paid paid ? paid.owed().minor() : 0,
                charge instanceof Charge.Expired expired && expired.checkout() != null);
    }

    private @Nullable Checkout checkout() {
        return checkoutReference == null ? null : new Checkout(checkoutReference, of(checkoutUrl));
    }

    private static <T> T of(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
