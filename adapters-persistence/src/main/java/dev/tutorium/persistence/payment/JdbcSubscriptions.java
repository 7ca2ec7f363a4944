package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.port.Subscriptions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SubscriptionId;
import dev.tutorium.domain.payment.PaidPeriod;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Subscription;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcSubscriptions implements Subscriptions {

    private static final String INSERT = """
            insert into subscription (id, student_id, teacher_id, service_id, credits, price_minor, currency, every, marketplace,
                first_charge_id, ordered_at, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";

    /** What happened while it ran stays told when it has ended. */
    private static final String UPDATE = """
            update subscription
            set state = ?, reference = ?, started_at = coalesce(?, started_at), paid_until = coalesce(?, paid_until),
                failed_at = case when ? = 'ENDED' then failed_at else ? end, ending_why = coalesce(?, ending_why),
                ending_asked_at = coalesce(?, ending_asked_at), ending_known = ending_known or ?, gap = ?, ended_at = ?, ask_at = ?,
                version = version + 1
            where id = ? and version = ?""";

    private static final String KEEP = """
            insert into subscription_period (invoice, id, subscription_id, package_id, payment, amount_minor, currency, starts_at,
                ends_at, kept_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (invoice) do nothing""";

    private final Sql sql;
    private final Outbox outbox;
    private final PaymentPolicy policy;

    JdbcSubscriptions(Sql sql, Outbox outbox, PaymentPolicy policy) {
        this.sql = sql;
        this.outbox = outbox;
        this.policy = policy;
    }

    @Override
    public void record(Change<Subscription> change) {
        var row = SubscriptionRow.of(change.state(), policy);
        if (row.version() == 0) {
            insert(row);
        } else {
            update(row);
        }
        outbox.append(change.events());
    }

    @Override
    public boolean keep(SubscriptionId id, PaidPeriod period, @Nullable CreditPackageId lot, Instant at) {
        return sql.update(
                        KEEP,
                        period.invoice(),
                        PaidPeriod.chargeOf(period.invoice()),
                        id,
                        lot,
                        period.payment(),
                        period.amount().minor(),
                        period.amount().currency().getCurrencyCode(),
                        period.from(),
                        period.until(),
                        at)
                == 1;
    }

    @Override
    public Optional<Subscription> find(SubscriptionId id) {
        return first("select * from subscription where id = ?", id);
    }

    @Override
    public Optional<Subscription> findByFirst(ChargeId charge) {
        return first("select * from subscription where first_charge_id = ?", charge);
    }

    @Override
    public Optional<Subscription> findForUpdate(SubscriptionId id) {
        return first("select * from subscription where id = ? for no key update", id);
    }

    @Override
    public Subscription getOwnedForUpdate(AccountId student, SubscriptionId id) {
        return first("select * from subscription where id = ? and student_id = ? for no key update", id, student)
                .orElseThrow(() -> new Missing("subscription"));
    }

    @Override
    public List<SubscriptionId> due(Instant now, int limit) {
        return sql.list(
                "select id from subscription where ask_at <= ? order by ask_at limit ?",
                JdbcSubscriptions::id,
                now,
                limit);
    }

    @Override
    public void askAgain(SubscriptionId id, Instant at) {
        sql.update("update subscription set ask_at = ? where id = ? and state = 'RUNNING'", at, id);
    }

    @Override
    public List<SubscriptionId> renewingOf(ServiceId service) {
        return sql.list(
                "select id from subscription where service_id = ? and state = 'RUNNING' and ending_why is null order by id",
                JdbcSubscriptions::id,
                service);
    }

    private void insert(SubscriptionRow row) {
        var terms = row.terms();
        sql.update(
                INSERT,
                terms.id(),
                terms.student(),
                terms.teacher(),
                terms.service(),
                terms.credits(),
                terms.price().minor(),
                terms.price().currency().getCurrencyCode(),
                terms.every(),
                terms.marketplace(),
                terms.first(),
                terms.orderedAt(),
                row.state());
    }

    private void update(SubscriptionRow row) {
        var ending = row.ending();
        sql.updateOne(
                "subscription",
                UPDATE,
                row.state(),
                row.reference(),
                row.startedAt(),
                row.paidUntil(),
                row.state(),
                row.failedAt(),
                ending == null ? null : ending.why(),
                ending == null ? null : ending.askedAt(),
                ending != null && ending.confirmed(),
                row.gap(),
                row.endedAt(),
                row.askAt(),
                row.terms().id(),
                row.version());
    }

    private Optional<Subscription> first(String query, Object... values) {
        return sql.first(query, SubscriptionRow::read, values).map(SubscriptionRow::toDomain);
    }

    private static SubscriptionId id(ResultSet row) throws SQLException {
        return new SubscriptionId(Sql.uuid(row, "id"));
    }
}
