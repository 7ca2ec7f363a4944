package dev.tutorium.payments.sandbox;

import dev.tutorium.domain.kernel.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A refund in the provider's memory.
 *
 * @param ours     the platform's id of it; null where it was made by hand
 * @param returned whether the payer's bank sent it back
 */
record StoredRefund(
        String reference, Money amount, @Nullable UUID ours, boolean returned) {

    static StoredRefund read(ResultSet row) throws SQLException {
        return new StoredRefund(
                row.getString("reference"),
                Money.of(row.getLong("amount"), row.getString("currency")),
                row.getObject("ours", UUID.class),
                row.getBoolean("returned"));
    }
}
