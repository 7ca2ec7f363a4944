package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.payment.port.Reversals;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.kernel.ReversalId;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Reversal;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Currency;
import java.util.List;

@Singleton
final class JdbcReversals implements Reversals {

    private static final int LATEST = 100;

    private static final String INSERT = """
            insert into reversal (id, charge_id, payout_id, payee_id, amount_minor, currency, requested_at, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)""";

    private static final String UPDATE = """
            update reversal set state = ?, reference = ?, failure = ?, settled_at = ?, version = version + 1
            where id = ? and version = ?""";

    /** Locked in one order, so that two who call back from the same payee wait for each other. */
    private static final String LOCK = """
            select id from payout where payee_id = ? and currency = ? and source = ? and state = 'PAID'
            order by settled_at desc, id desc limit ? for no key update""";

    private static final String PAID_OUT = """
            select p.id, p.amount_minor - coalesce(sum(r.amount_minor) filter (where r.state <> 'DECLINED'), 0) as left_minor
            from payout p left join reversal r on r.payout_id = p.id
            where p.id = any (?::uuid[])
            group by p.id order by p.settled_at desc, p.id desc""";

    private static final String REVERSED = """
            select coalesce(sum(amount_minor) filter (where charge_id = ?), 0) as before_minor,
                coalesce(sum(amount_minor) filter (where state = 'REQUESTED'), 0) as under_way_minor
            from reversal where payee_id = ? and currency = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcReversals(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void record(Change<Reversal> change) {
        var row = ReversalRow.of(change.state());
        if (row.version() == 0) {
            sql.update(
                    INSERT,
                    row.id(),
                    row.chargeId(),
                    row.payoutId(),
                    row.payeeId(),
                    row.amount().minor(),
                    row.amount().currency(),
                    row.requestedAt(),
                    row.state());
        } else {
            sql.updateOne(
                    "reversal",
                    UPDATE,
                    row.state(),
                    row.reference(),
                    row.failure(),
                    row.settledAt(),
                    row.id(),
                    row.version());
        }
        outbox.append(change.events());
    }

    @Override
    public Reversal get(ReversalId id) {
        return one("select * from reversal where id = ?", id);
    }

    @Override
    public Reversal getForUpdate(ReversalId id) {
        return one("select * from reversal where id = ? for no key update", id);
    }

    @Override
    public Reversal.Reach reach(ChargeId charge, AccountId payee, Currency currency) {
        var payouts = sql.list(LOCK, row -> Sql.uuid(row, "id"), payee, currency, Payout.Source.EARNINGS, LATEST);
        var paidOut = sql.list(
                PAID_OUT,
                row -> new Reversal.PaidOut(
                        new PayoutId(Sql.uuid(row, "id")), Money.of(row.getLong("left_minor"), currency)),
                payouts);
        return sql.first(
                        REVERSED,
                        row -> new Reversal.Reach(
                                Money.of(row.getLong("before_minor"), currency),
                                Money.of(row.getLong("under_way_minor"), currency),
                                paidOut),
                        charge,
                        payee,
                        currency)
                .orElseThrow();
    }

    @Override
    public List<ReversalId> unsettled(Instant before, int limit) {
        return sql.list(
                "select id from reversal where state = 'REQUESTED' and requested_at < ? order by requested_at limit ?",
                row -> new ReversalId(Sql.uuid(row, "id")),
                before,
                limit);
    }

    private Reversal one(String query, ReversalId id) {
        return sql.first(query, ReversalRow::read, id)
                .map(ReversalRow::toDomain)
                .orElseThrow(() -> new Missing("reversal"));
    }
}
