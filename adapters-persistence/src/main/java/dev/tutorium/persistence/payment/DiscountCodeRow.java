package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A row of {@code discount_code}. */
final class DiscountCodeRow {

    private DiscountCodeRow() {}

    static DiscountCode read(ResultSet row) throws SQLException {
        var owner = row.getObject("owner_id", UUID.class);
        return new DiscountCode(
                new DiscountCodeId(Sql.uuid(row, "id")),
                owner == null ? null : new AccountId(owner),
                row.getString("code"),
                value(row),
                new DiscountCode.Limits(
                        Sql.nullableInstant(row, "valid_from"),
                        Sql.nullableInstant(row, "valid_to"),
                        row.getObject("total_limit", Integer.class),
                        row.getObject("student_limit", Integer.class),
                        money(row, "minimum"),
                        offerings(row)),
                row.getInt("redeemed"),
                Sql.instant(row, "created_at"),
                Sql.nullableInstant(row, "deleted_at"),
                row.getLong("version"));
    }

    /** The values of the columns that may change, in the order of {@link JdbcDiscountCodes}. */
    static @Nullable Object[] values(DiscountCode code) {
        var percent = code.value() instanceof DiscountCode.Percent(var basisPoints) ? basisPoints : null;
        var fixed = code.value() instanceof DiscountCode.Fixed(var amount) ? amount : null;
        var limits = code.limits();
        var minimum = limits.minimum();
        return new @Nullable Object[] {
            code.code(),
            percent,
            fixed == null ? null : fixed.minor(),
            fixed == null ? null : fixed.currency(),
            limits.from(),
            limits.to(),
            limits.total(),
            limits.perStudent(),
            minimum == null ? null : minimum.minor(),
            minimum == null ? null : minimum.currency(),
            limits.offerings(),
            code.redeemed(),
            code.deletedAt()
        };
    }

    private static DiscountCode.Value value(ResultSet row) throws SQLException {
        var fixed = money(row, "fixed");
        return fixed == null ? new DiscountCode.Percent(row.getInt("percent")) : new DiscountCode.Fixed(fixed);
    }

    private static @Nullable Money money(ResultSet row, String name) throws SQLException {
        var currency = row.getString(name + "_currency");
        return currency == null ? null : Money.of(row.getLong(name + "_minor"), currency);
    }

    private static Set<UUID> offerings(ResultSet row) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray("offerings").getArray()).collect(Collectors.toSet());
    }
}
