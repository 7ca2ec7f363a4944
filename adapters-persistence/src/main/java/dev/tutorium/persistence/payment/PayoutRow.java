package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code payout}; who approved it and when stays after the state that knows it. */
record PayoutRow(
        UUID id,
        UUID payeeId,
        Payout.Source source,
        Money amount,
        int attempt,
        Instant proposedAt,
        State state,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant settledAt,
        @Nullable String reference,
        @Nullable String failure,
        long version) {

    enum State {
        PENDING,
        APPROVED,
        PAID,
        FAILED,
        CANCELLED
    }

    static PayoutRow read(ResultSet row) throws SQLException {
        return new PayoutRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "payee_id"),
                Payout.Source.valueOf(row.getString("source")),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getInt("attempt"),
                Sql.instant(row, "proposed_at"),
                State.valueOf(row.getString("state")),
                row.getString("approved_by"),
                Sql.nullableInstant(row, "approved_at"),
                Sql.nullableInstant(row, "settled_at"),
                row.getString("reference"),
                row.getString("failure"),
                row.getLong("version"));
    }

    static PayoutRow of(Payout payout) {
        return switch (payout.progress()) {
            case Payout.Proposed _ -> row(payout, State.PENDING, null, null, null, null, null);
            case Payout.Approved(var by, var at) -> row(payout, State.APPROVED, by, at, null, null, null);
            case Payout.Paid(var reference, var at) -> row(payout, State.PAID, null, null, at, reference, null);
            case Payout.Failed(var reason, var at) -> row(payout, State.FAILED, null, null, at, null, reason);
            case Payout.Cancelled(var at) -> row(payout, State.CANCELLED, null, null, at, null, null);
        };
    }

    Payout toDomain() {
        var progress = switch (state) {
            case PENDING -> new Payout.Proposed();
            case APPROVED -> new Payout.Approved(of(approvedBy), of(approvedAt));
            case PAID -> new Payout.Paid(of(reference), of(settledAt));
            case FAILED -> new Payout.Failed(of(failure), of(settledAt));
            case CANCELLED -> new Payout.Cancelled(of(settledAt));
        };
        return new Payout(
                new PayoutId(id), new AccountId(payeeId), source, amount, attempt, proposedAt, progress, version);
    }

    private static PayoutRow row(
            Payout payout,
            State state,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable Instant settledAt,
            @Nullable String reference,
            @Nullable String failure) {
        return new PayoutRow(
                payout.id().value(),
                payout.payee().value(),
                payout.source(),
                payout.amount(),
                payout.attempt(),
                payout.proposedAt(),
                state,
                approvedBy,
                approvedAt,
                settledAt,
                reference,
                failure,
                payout.version());
    }

    private static <T> T of(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
