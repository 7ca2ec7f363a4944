package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code refund}; the nullable columns belong to its state. */
record RefundRow(
        UUID id,
        Money amount,
        String explanation,
        Instant requestedAt,
        int attempt,
        State state,
        @Nullable String reference,
        @Nullable String failure,
        @Nullable Instant settledAt) {

    enum State {
        REQUESTED,
        COMPLETED,
        DECLINED,
        RETURNED,
        REPLACED
    }

    static RefundRow read(ResultSet row) throws SQLException {
        return new RefundRow(
                Sql.uuid(row, "id"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                row.getString("explanation"),
                Sql.instant(row, "requested_at"),
                row.getInt("attempt"),
                State.valueOf(row.getString("state")),
                row.getString("reference"),
                row.getString("failure"),
                Sql.nullableInstant(row, "settled_at"));
    }

    static RefundRow of(Refund refund) {
        return switch (refund.progress()) {
            case Refund.Requested _ -> row(refund, State.REQUESTED, null, null, null);
            case Refund.Completed(var reference, var at) -> row(refund, State.COMPLETED, reference, null, at);
            case Refund.Declined(var reason, var at) -> row(refund, State.DECLINED, null, reason, at);
            case Refund.Returned(var reference, var reason, var at) ->
                row(refund, State.RETURNED, reference, reason, at);
            case Refund.Replaced(var by, var at) -> row(refund, State.REPLACED, by, null, at);
        };
    }

    Refund toDomain(List<Refund.Part> parts) {
        var progress = switch (state) {
            case REQUESTED -> new Refund.Requested();
            case COMPLETED -> new Refund.Completed(of(reference), of(settledAt));
            case DECLINED -> new Refund.Declined(of(failure), of(settledAt));
            case RETURNED -> new Refund.Returned(of(reference), of(failure), of(settledAt));
            case REPLACED -> new Refund.Replaced(of(reference), of(settledAt));
        };
        return new Refund(
                new RefundId(id), amount, parts, ExplanationJson.read(explanation), requestedAt, attempt, progress);
    }

    private static RefundRow row(
            Refund refund,
            State state,
            @Nullable String reference,
            @Nullable String failure,
            @Nullable Instant settledAt) {
        return new RefundRow(
                refund.id().value(),
                refund.amount(),
                ExplanationJson.write(refund.why()),
                refund.requestedAt(),
                refund.attempt(),
                state,
                reference,
                failure,
                settledAt);
    }

    private static <T> T of(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
