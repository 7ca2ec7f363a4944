package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.SubscriptionList;
import dev.tutorium.application.payment.view.SubscriptionView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

@Singleton
final class JdbcSubscriptionList implements SubscriptionList {

    private static final String SUBSCRIPTION = """
            select s.*, a.name as teacher_name, v.title,
                case when s.state = 'ORDERED' then 'PENDING' when s.state = 'ENDED' then 'ENDED'
                    when s.ending_why is not null then 'ENDING' when s.failed_at is not null then 'PAST_DUE'
                    else 'ACTIVE' end as status,
                (select count(*) from subscription_period p where p.subscription_id = s.id) as periods,
                case when c.state = 'OPEN' then c.checkout_url end as checkout_url
            from subscription s
            join account a on a.id = s.teacher_id
            join service v on v.id = s.service_id
            join charge c on c.id = s.first_charge_id
            where s.student_id = ? and (s.state <> 'ORDERED' or c.state = 'OPEN')
            """;

    private static final String PAGE =
            " and (s.ordered_at, s.id) < (?, ?) order by s.ordered_at desc, s.id desc limit ? offset ?";

    private static final String COUNT = """
            select count(*) from subscription s join charge c on c.id = s.first_charge_id
            where s.student_id = ? and (s.state <> 'ORDERED' or c.state = 'OPEN')""";

    private final Sql sql;

    JdbcSubscriptionList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<SubscriptionView> of(AccountId student, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                SUBSCRIPTION + PAGE,
                JdbcSubscriptionList::read,
                student,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                subscription -> TimePage.cursor(subscription.orderedAt(), subscription.id()),
                () -> sql.count(COUNT, student));
    }

    @Override
    public Optional<SubscriptionView> find(AccountId student, SubscriptionId id) {
        return sql.first(SUBSCRIPTION + " and s.id = ?", JdbcSubscriptionList::read, student, id);
    }

    private static SubscriptionView read(ResultSet row) throws SQLException {
        return new SubscriptionView(
                Sql.uuid(row, "id"),
                SubscriptionView.Status.valueOf(row.getString("status")),
                Sql.uuid(row, "teacher_id"),
                row.getString("teacher_name"),
                Sql.uuid(row, "service_id"),
                row.getString("title"),
                row.getInt("credits"),
                Money.of(row.getLong("price_minor"), row.getString("currency")),
                Renewal.valueOf(row.getString("every")),
                row.getInt("periods"),
                Sql.instant(row, "ordered_at"),
                Sql.nullableInstant(row, "started_at"),
                Sql.nullableInstant(row, "paid_until"),
                Sql.nullableInstant(row, "ending_asked_at"),
                Sql.nullableInstant(row, "ended_at"),
                row.getString("checkout_url"));
    }
}
