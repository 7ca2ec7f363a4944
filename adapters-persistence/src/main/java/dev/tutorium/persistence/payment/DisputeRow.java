package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code dispute}; the nullable column belongs to its state. */
record DisputeRow(
        String reference,
        Money amount,
        Money fee,
        String reason,
        Instant openedAt,
        State state,
        @Nullable Instant decidedAt) {

    enum State {
        OPENED,
        WON,
        LOST
    }

    static DisputeRow read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new DisputeRow(
                row.getString("reference"),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("fee_minor"), currency),
                row.getString("reason"),
                Sql.instant(row, "opened_at"),
                State.valueOf(row.getString("state")),
                Sql.nullableInstant(row, "decided_at"));
    }

    static DisputeRow of(Dispute dispute) {
        return switch (dispute.progress()) {
            case Dispute.Opened _ -> row(dispute, State.OPENED, null);
            case Dispute.Won(var at) -> row(dispute, State.WON, at);
            case Dispute.Lost(var at) -> row(dispute, State.LOST, at);
        };
    }

    Dispute toDomain() {
        var progress = switch (state) {
            case OPENED -> new Dispute.Opened();
            case WON -> new Dispute.Won(Objects.requireNonNull(decidedAt));
            case LOST -> new Dispute.Lost(Objects.requireNonNull(decidedAt));
        };
        return new Dispute(reference, amount, fee, reason, openedAt, progress);
    }

    private static DisputeRow row(Dispute dispute, State state, @Nullable Instant decidedAt) {
        return new DisputeRow(
                dispute.reference(),
                dispute.amount(),
                dispute.fee(),
                dispute.reason(),
                dispute.openedAt(),
                state,
                decidedAt);
    }
}
