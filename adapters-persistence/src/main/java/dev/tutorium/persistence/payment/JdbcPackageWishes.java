package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.WantedPackage;
import dev.tutorium.application.payment.port.PackageWishes;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcPackageWishes implements PackageWishes {

    private static final String PUT = """
            insert into package_wish (id, teacher_id, service_id, email, credits, discount_code, renewing, requested_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (email, teacher_id) do update
            set id = excluded.id, service_id = excluded.service_id, credits = excluded.credits,
                discount_code = excluded.discount_code, renewing = excluded.renewing, requested_at = excluded.requested_at""";

    private static final String TAKE = """
            with taken as (
                delete from package_wish w using account a
                where a.id = ? and a.email_verified and w.email = a.email and w.requested_at >= ? returning w.*)
            select * from taken order by requested_at""";

    private final Sql sql;

    JdbcPackageWishes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void put(PackageWish wish) {
        var wanted = wish.wanted();
        sql.update(
                PUT,
                wish.id(),
                wish.teacher(),
                wanted.service(),
                wish.email().value(),
                wanted.credits(),
                wanted.discountCode(),
                wanted.renewing(),
                wish.requestedAt());
    }

    @Override
    public List<PackageWish> take(AccountId student, Instant since) {
        return sql.list(TAKE, JdbcPackageWishes::read, student, since);
    }

    @Override
    public void forget(Instant before, int most) {
        sql.update("""
                delete from package_wish where id in (
                    select id from package_wish where requested_at < ? order by requested_at limit ?)""", before, most);
    }

    private static PackageWish read(ResultSet row) throws SQLException {
        return new PackageWish(
                Sql.uuid(row, "id"),
                new AccountId(Sql.uuid(row, "teacher_id")),
                new Email(row.getString("email")),
                new WantedPackage(
                        new ServiceId(Sql.uuid(row, "service_id")),
                        row.getInt("credits"),
                        row.getString("discount_code"),
                        row.getBoolean("renewing")),
                Sql.instant(row, "requested_at"));
    }
}
