package dev.tutorium.payments.sandbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The period that a checkout has paid, of a subscription. */
record StoredPeriod(String subscription, boolean first, Instant from, Instant until) {

    static @Nullable StoredPeriod read(ResultSet row) throws SQLException {
        var subscription = row.getString("subscription");
        return subscription == null
                ? null
                : new StoredPeriod(
                        subscription,
                        row.getBoolean("first"),
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant());
    }
}
