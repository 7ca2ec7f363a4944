package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Reversal;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code reversal}; the nullable columns belong to its state. */
record ReversalRow(
        UUID id,
        UUID chargeId,
        UUID payoutId,
        UUID payeeId,
        Money amount,
        Instant requestedAt,
        State state,
        @Nullable String reference,
        @Nullable String failure,
        @Nullable Instant settledAt,
        long version) {

    enum State {
        REQUESTED,
        DONE,
        DECLINED
    }

    static ReversalRow read(ResultSet row) throws SQLException {
        return new ReversalRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "charge_id"),
                Sql.uuid(row, "payout_id"),
                Sql.uuid(row, "payee_id"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                Sql.instant(row, "requested_at"),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("failure"),
                Sql.nullableInstant(row, "settled_at"),
                row.getLong("version"));
    }

    static ReversalRow of(Reversal reversal) {
        return switch (reversal.progress()) {
            case Reversal.Requested _ -> row(reversal, State.REQUESTED, null, null, null);
            case Reversal.Done(var reference, var at) -> row(reversal, State.DONE, reference, null, at);
            case Reversal.Declined(var reason, var at) -> row(reversal, State.DECLINED, null, reason, at);
        };
    }

    Reversal toDomain() {
        var progress = switch (state) {
            case REQUESTED -> new Reversal.Requested();
            case DONE -> new Reversal.Done(of(reference), of(settledAt));
            case DECLINED -> new Reversal.Declined(of(failure), of(settledAt));
        };
        return new Reversal(
                new ReversalId(id),
                new ChargeId(chargeId),
                new PayoutId(payoutId),
                new AccountId(payeeId),
                amount,
                requestedAt,
                progress,
                version);
    }

    private static ReversalRow row(
            Reversal reversal,
            State state,
            @Nullable String reference,
            @Nullable String failure,
            @Nullable Instant settledAt) {
        return new ReversalRow(
                reversal.id().value(),
                reversal.charge().value(),
                reversal.payout().value(),
                reversal.payee().value(),
                reversal.amount(),
                reversal.requestedAt(),
                state,
                reference,
                failure,
                settledAt,
                reversal.version());
    }

    private static <T> T of(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
