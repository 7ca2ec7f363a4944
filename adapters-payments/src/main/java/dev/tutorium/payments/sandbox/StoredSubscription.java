package dev.tutorium.payments.sandbox;

import dev.tutorium.domain.kernel.Renewal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in the provider's memory.
 *
 * @param ours    the platform's id of it
 * @param periods how many were paid
 * @param nextAt  when the payer is charged next, or it ends
 * @param tries   how often charging the payer for the next period failed
 */
record StoredSubscription(
        String reference,
        UUID ours,
        String checkout,
        Renewal every,
        Instant startedAt,
        int periods,
        Instant nextAt,
        int tries,
        Card card,
        boolean ending,
        @Nullable Instant endedAt) {

    /** What becomes of the payments to come. */
    enum Card {
        PAYS,
        /** Their webhooks are lost. */
        PAYS_UNTOLD,
        DECLINES
    }

    static StoredSubscription read(ResultSet row) throws SQLException {
        var endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new StoredSubscription(
                row.getString("reference"),
                row.getObject("ours", UUID.class),
                row.getString("checkout"),
                Renewal.valueOf(row.getString("every")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("periods"),
                row.getObject("next_at", OffsetDateTime.class).toInstant(),
                row.getInt("tries"),
                Card.valueOf(row.getString("card")),
                row.getBoolean("ending"),
                endedAt == null ? null : endedAt.toInstant());
    }

    /** When the period that was paid last is over. */
    Instant paidUntil() {
        return every.after(startedAt, periods);
    }
}
