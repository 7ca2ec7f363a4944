package dev.tutorium.payments.sandbox;

import dev.tutorium.domain.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A dispute in the provider's memory. */
record StoredDispute(String reference, Money amount, Money fee, Instant openedAt, State state) {

    enum State {
        OPENED,
        WON,
        LOST
    }

    static StoredDispute read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new StoredDispute(
                row.getString("reference"),
                Money.of(row.getLong("amount"), currency),
                Money.of(row.getLong("fee"), currency),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                State.valueOf(row.getString("state")));
    }

    StoredDispute decided(State decision) {
        return new StoredDispute(reference, amount, fee, openedAt, decision);
    }
}
