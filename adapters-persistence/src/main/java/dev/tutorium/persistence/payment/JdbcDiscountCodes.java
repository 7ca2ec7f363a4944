package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.payment.port.DiscountCodes;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.Redemption;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDiscountCodes implements DiscountCodes {

    private static final String COLUMNS = """
            code, percent, fixed_minor, fixed_currency, valid_from, valid_to, total_limit, student_limit, minimum_minor,
            minimum_currency, offerings, redeemed, deleted_at""";
    private static final String MARKS = "?" + ", ?".repeat(9) + ", ?::uuid[], ?, ?";
    private static final String INSERT = "insert into discount_code (" + COLUMNS
            + ", id, owner_id, created_at, version) values (" + MARKS + ", ?, ?, ?, 1)";
    private static final String UPDATE = "update discount_code set (" + COLUMNS + ", version) = row (" + MARKS
            + ", version + 1) where id = ? and version = ?";
    private static final String OWNED =
            "select * from discount_code where id = ? and owner_id is not distinct from ?::uuid and deleted_at is null";
    private static final String BY_TEXT = """
            select * from discount_code
            where code = ? and (owner_id = ?::uuid or owner_id is null) and deleted_at is null
            order by owner_id nulls last limit 1""";
    private static final String BY_ID = "select * from discount_code where id = ?";
    private static final String LOCKED = " for no key update";

    private static final String SAVE_REDEMPTION = """
            insert into redemption (purpose, purpose_id, code_id, charge_id, student_id, offering_id, amount_minor, currency,
                redeemed_at, standing)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (purpose, purpose_id) do update set standing = excluded.standing""";

    private final Sql sql;

    JdbcDiscountCodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public DiscountCode getOwned(@Nullable AccountId owner, DiscountCodeId id) {
        return one(OWNED, id, owner);
    }

    @Override
    public DiscountCode getOwnedForUpdate(@Nullable AccountId owner, DiscountCodeId id) {
        return one(OWNED + LOCKED, id, owner);
    }

    @Override
    public Optional<DiscountCode> find(DiscountCodeId id) {
        return sql.first(BY_ID, DiscountCodeRow::read, id);
    }

    @Override
    public Optional<DiscountCode> find(@Nullable AccountId owner, String code) {
        return sql.first(BY_TEXT, DiscountCodeRow::read, text(code), owner);
    }

    @Override
    public Optional<DiscountCode> findForUpdate(AccountId owner, String code) {
        return sql.first(BY_TEXT + LOCKED, DiscountCodeRow::read, text(code), owner);
    }

    @Override
    public DiscountCode getForUpdate(DiscountCodeId id) {
        return one(BY_ID + LOCKED, id);
    }

    @Override
    public DiscountCode save(DiscountCode code) {
        try {
            if (code.version() == 0) {
                sql.update(INSERT, with(DiscountCodeRow.values(code), code.id(), code.owner(), code.createdAt()));
            } else {
                sql.updateOne("discount code", UPDATE, with(DiscountCodeRow.values(code), code.id(), code.version()));
            }
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("discount code") : e;
        }
        return new DiscountCode(
                code.id(),
                code.owner(),
                code.code(),
                code.value(),
                code.limits(),
                code.redeemed(),
                code.createdAt(),
                code.deletedAt(),
                code.version() + 1);
    }

    @Override
    public int redeemedBy(DiscountCodeId code, AccountId student) {
        return (int) sql.count(
                "select count(*) from redemption where code_id = ? and student_id = ? and standing", code, student);
    }

    @Override
    public void save(Redemption redemption) {
        sql.update(
                SAVE_REDEMPTION,
                redemption.purpose().kind(),
                redemption.purpose().id(),
                redemption.code(),
                redemption.charge(),
                redemption.student(),
                redemption.offering(),
                redemption.amount().minor(),
                redemption.amount().currency(),
                redemption.at(),
                redemption.standing());
    }

    @Override
    public Optional<Redemption> redemptionOf(ChargePurpose purpose) {
        return sql.first(
                "select * from redemption where purpose = ? and purpose_id = ?",
                JdbcDiscountCodes::redemption,
                purpose.kind(),
                purpose.id());
    }

    private DiscountCode one(String query, @Nullable Object... values) {
        return sql.first(query, DiscountCodeRow::read, values).orElseThrow(() -> new Missing("discount code"));
    }

    private static String text(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    private static @Nullable Object[] with(@Nullable Object[] values, @Nullable Object... more) {
        return Stream.concat(Arrays.stream(values), Arrays.stream(more)).toArray();
    }

    private static Redemption redemption(ResultSet row) throws SQLException {
        var charge = row.getObject("charge_id", UUID.class);
        return new Redemption(
                new DiscountCodeId(Sql.uuid(row, "code_id")),
                new ChargePurpose(ChargePurpose.Kind.valueOf(row.getString("purpose")), Sql.uuid(row, "purpose_id")),
                charge == null ? null : new ChargeId(charge),
                new AccountId(Sql.uuid(row, "student_id")),
                Sql.uuid(row, "offering_id"),
                Money.of(row.getLong("amount_minor"), row.getString("currency")),
                Sql.instant(row, "redeemed_at"),
                row.getBoolean("standing"));
    }
}
