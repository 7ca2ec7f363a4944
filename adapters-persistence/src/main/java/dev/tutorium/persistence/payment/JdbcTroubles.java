package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.Trouble;
import dev.tutorium.application.payment.view.Troubles;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;

@Singleton
final class JdbcTroubles implements Troubles {

    private static final String TROUBLES = """
            select 'REFUND_DECLINED' as kind, r.id, r.charge_id as about, null as what, a.name as person, r.amount_minor,
                c.currency, r.failure as reason, r.settled_at as since
            from refund r join charge c on c.id = r.charge_id join account a on a.id = c.payer_id
            where r.state = 'DECLINED'
            union all
            select 'PAYOUT_FAILED', p.id, p.payee_id, null, a.name, p.amount_minor, p.currency, p.failure, p.settled_at
            from payout p join account a on a.id = p.payee_id
            where p.state = 'FAILED'
            union all
            select 'PERIOD_DIFFERS', d.id, d.subscription_id, d.invoice, a.name, d.amount_minor, d.currency,
                'paid instead of ' || s.price_minor || ' ' || s.currency || ' (minor units)', d.kept_at
            from subscription_period d join subscription s on s.id = d.subscription_id join account a on a.id = s.student_id
            where d.package_id is null
            union all
            select 'DELIVERY_PARKED', e.id, e.aggregate_id, string_agg(d.reaction, ', ' order by d.reaction), null, null, null,
                coalesce(max(d.last_error), ''), max(d.parked_at)
            from outbox_delivery d join outbox_event e on e.seq = d.event_seq
            where d.parked_at is not null group by e.id, e.aggregate_id""";

    private static final String PAGE = "select * from (" + TROUBLES + """
            ) as trouble where (since, id) < (?, ?) order by since desc, id desc limit ? offset ?""";

    private static final String COUNT = """
            select (select count(*) from refund where state = 'DECLINED')
                + (select count(*) from payout where state = 'FAILED')
                + (select count(*) from subscription_period where package_id is null)
                + (select count(distinct event_seq) from outbox_delivery where parked_at is not null)""";

    private final Sql sql;

    JdbcTroubles(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<Trouble> list(PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(PAGE, JdbcTroubles::read, from.before(), from.id(), Pages.fetch(page), page.offset());
        return Pages.of(rows, page, trouble -> TimePage.cursor(trouble.since(), trouble.id()), () -> sql.count(COUNT));
    }

    private static Trouble read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new Trouble(
                Trouble.Kind.valueOf(row.getString("kind")),
                Sql.uuid(row, "id"),
                Sql.uuid(row, "about"),
                row.getString("what"),
                row.getString("person"),
                currency == null ? null : Money.of(row.getLong("amount_minor"), currency),
                row.getString("reason"),
                Sql.instant(row, "since"));
    }
}
