package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.PackageList;
import dev.tutorium.application.payment.view.PackageView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcPackageList implements PackageList {

    private static final String PACKAGE = """
            select p.*, a.name as teacher_name, s.title, coalesce(c.amount_minor, 0) as amount_minor,
                coalesce(c.currency, s.currency) as currency, counted.*, worth.refundable_minor,
                case when c.state = 'OPEN' then c.checkout_url end as checkout_url,
                coalesce(first.id, period.subscription_id) as subscription_id
            from credit_package p
            join account a on a.id = p.teacher_id
            join service s on s.id = p.service_id
            left join charge c on c.id = p.charge_id
            left join subscription first on first.first_charge_id = p.charge_id
            left join subscription_period period on period.package_id = p.id
            cross join lateral (
                select count(*) as all_credits, count(*) filter (where state = 'FREE') as free,
                    count(*) filter (where state = 'RESERVED') as reserved, count(*) filter (where state = 'USED') as used,
                    count(*) filter (where state = 'REFUNDED') as refunded, count(*) filter (where state = 'LAPSED') as lapsed,
                    count(*) filter (where state = 'REVOKED') as revoked, max(explanation::text) as revocation
                from credit where package_id = p.id) counted
            cross join lateral (
                select coalesce(sum(portion.left_minor), 0) as refundable_minor
                from share_portion portion join credit on credit.id = portion.deliverable
                where portion.charge_id = p.charge_id and p.purchased_at is not null and credit.state = 'FREE') worth
            where p.student_id = ? and (p.purchased_at is not null or c.state in ('OPEN', 'PAID'))
            """;

    private static final String PAGE =
            " and (p.ordered_at, p.id) < (?, ?) order by p.ordered_at desc, p.id desc limit ? offset ?";

    private static final String COUNT = """
            select count(*) from credit_package p left join charge c on c.id = p.charge_id
            where p.student_id = ? and (p.purchased_at is not null or c.state in ('OPEN', 'PAID'))""";

    private final Sql sql;

    JdbcPackageList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<PackageView> of(AccountId student, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                PACKAGE + PAGE,
                JdbcPackageList::read,
                student,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(rows, page, lot -> TimePage.cursor(lot.orderedAt(), lot.id()), () -> sql.count(COUNT, student));
    }

    @Override
    public Optional<PackageView> find(AccountId student, CreditPackageId id) {
        return sql.first(PACKAGE + " and p.id = ?", JdbcPackageList::read, student, id);
    }

    private static PackageView read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        var revocation = row.getString("revocation");
        return new PackageView(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "teacher_id"),
                row.getString("teacher_name"),
                Sql.uuid(row, "service_id"),
                row.getString("title"),
                new PackageView.Credits(
                        row.getInt("all_credits"),
                        row.getInt("free"),
                        row.getInt("reserved"),
                        row.getInt("used"),
                        row.getInt("refunded"),
                        row.getInt("lapsed"),
                        row.getInt("revoked")),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("refundable_minor"), currency),
                Sql.instant(row, "ordered_at"),
                Sql.nullableInstant(row, "purchased_at"),
                Sql.nullableInstant(row, "expires_at"),
                row.getString("checkout_url"),
                revocation == null ? null : ExplanationJson.read(revocation),
                row.getObject("subscription_id", UUID.class));
    }
}
