package dev.tutorium.persistence.payment;

import static dev.tutorium.persistence.payment.JdbcEarnings.money;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.ReceivedFilter;
import dev.tutorium.application.payment.view.ReceivedPayment;
import dev.tutorium.application.payment.view.Revenue;
import dev.tutorium.application.payment.view.RevenueMonth;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

@Singleton
final class JdbcRevenue implements Revenue {

    private static final String RECEIVED = """
            from charge_share s
                join charge c on c.id = s.charge_id
                join account a on a.id = c.payer_id
                cross join lateral (
                    select coalesce(sum(r.amount_minor), 0) as refunded from refund r where r.charge_id = s.charge_id) back
            where s.account_id = ? and s.role = 'TEACHER' and s.paid_at >= ? and s.paid_at < ?
                and (?::text is null or ? = case back.refunded when 0 then 'PAID' when c.amount_minor then 'REFUNDED'
                    else 'PARTIALLY_REFUNDED' end)
            """;

    private static final String PAGE = """
            select s.charge_id, s.paid_at, c.payer_id, a.name, c.purpose, c.purpose_id, c.description, c.amount_minor, c.currency,
                back.refunded,
                (select sum(p.left_minor) from share_portion p
                    where p.charge_id = s.charge_id and p.share_position = s.position) as share
            """ + RECEIVED + """
                and (s.paid_at, s.charge_id) < (?, ?)
            order by s.paid_at desc, s.charge_id desc limit ? offset ?""";

    /** The first row is where the months begin; each movement is counted in the month it fell into, in the teacher's zone. */
    private static final String MONTHS = """
            with teacher as (
                select zone, date_trunc('month', ?::timestamptz at time zone zone) as month from account where id = ?
            ), span as (
                select zone, (month - make_interval(months => ? - 1)) at time zone zone as first,
                    (month + interval '1 month') at time zone zone as last
                from teacher
            ), moved as (
                select c.currency, s.paid_at as at, 1 as payments, c.amount_minor as revenue, s.amount_minor as share,
                    0 as refunded
                from span join charge_share s on s.account_id = ? and s.role = 'TEACHER'
                        and s.paid_at >= span.first and s.paid_at < span.last
                    join charge c on c.id = s.charge_id
                union all
                select c.currency, r.settled_at, 0, 0, 0, r.amount_minor
                from span join charge_share s on s.account_id = ? and s.role = 'TEACHER' and s.paid_at < span.last
                    join charge c on c.id = s.charge_id
                    join refund r on r.charge_id = s.charge_id and r.state in ('COMPLETED', 'RETURNED')
                        and r.settled_at >= span.first and r.settled_at < span.last
            )
            select currency, to_char(at at time zone span.zone, 'YYYY-MM') as month, sum(payments) as payments,
                sum(revenue) as revenue, sum(share) as share, sum(refunded) as refunded
            from moved cross join span group by 1, 2 order by month desc, currency""";

    private final Sql sql;

    JdbcRevenue(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<ReceivedPayment> received(AccountId teacher, ReceivedFilter filter, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                PAGE,
                JdbcRevenue::read,
                teacher,
                filter.paid().from(),
                filter.paid().to(),
                filter.status(),
                filter.status(),
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                payment -> TimePage.cursor(payment.paidAt(), payment.charge()),
                () -> sql.count(
                        "select count(*) " + RECEIVED,
                        teacher,
                        filter.paid().from(),
                        filter.paid().to(),
                        filter.status(),
                        filter.status()));
    }

    @Override
    public List<RevenueMonth> months(AccountId teacher, Instant now, int months) {
        return sql.list(
                MONTHS,
                row -> new RevenueMonth(
                        YearMonth.parse(row.getString("month")),
                        row.getLong("payments"),
                        money(row, "revenue"),
                        money(row, "share"),
                        money(row, "refunded")),
                now,
                teacher,
                months,
                teacher,
                teacher);
    }

    private static ReceivedPayment read(ResultSet row) throws SQLException {
        return new ReceivedPayment(
                Sql.uuid(row, "charge_id"),
                Sql.uuid(row, "payer_id"),
                row.getString("name"),
                JdbcEarnings.purpose(row),
                row.getString("description"),
                money(row, "amount_minor"),
                money(row, "refunded"),
                money(row, "share"),
                Sql.instant(row, "paid_at"));
    }
}
