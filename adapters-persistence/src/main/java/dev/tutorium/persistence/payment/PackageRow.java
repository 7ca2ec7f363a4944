package dev.tutorium.persistence.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.payment.CreditPackage;
import dev.tutorium.domain.payment.PackageOrder;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code credit_package}; the nullable columns are there once it was bought. */
record PackageRow(
        UUID id,
        UUID studentId,
        UUID teacherId,
        UUID serviceId,
        @Nullable UUID chargeId,
        Instant orderedAt,
        @Nullable Instant purchasedAt,
        @Nullable Instant expiresAt,
        int reminders,
        long version) {

    static PackageRow read(ResultSet row) throws SQLException {
        return new PackageRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "student_id"),
                Sql.uuid(row, "teacher_id"),
                Sql.uuid(row, "service_id"),
                row.getObject("charge_id", UUID.class),
                Sql.instant(row, "ordered_at"),
                Sql.nullableInstant(row, "purchased_at"),
                Sql.nullableInstant(row, "expires_at"),
                row.getInt("reminders"),
                row.getLong("version"));
    }

    PackageOrder toOrder(List<CreditRow> credits) {
        return new PackageOrder(
                new CreditPackageId(id),
                new AccountId(studentId),
                new AccountId(teacherId),
                new ServiceId(serviceId),
                credits.stream().map(credit -> new CreditId(credit.id())).toList(),
                chargeId == null ? null : new ChargeId(chargeId),
                orderedAt);
    }

    CreditPackage toDomain(List<CreditRow> credits) {
        return new CreditPackage(
                toOrder(credits),
                Objects.requireNonNull(purchasedAt),
                Objects.requireNonNull(expiresAt),
                credits.stream().map(CreditRow::toDomain).toList(),
                reminders,
                version);
    }
}
