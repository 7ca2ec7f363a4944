package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcPayouts implements Payouts {

    private static final String INSERT = """
            insert into payout (id, payee_id, source, amount_minor, currency, attempt, proposed_at, state, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, 1)
            on conflict (payee_id, currency, source) where state in ('PENDING', 'APPROVED', 'FAILED') do nothing""";

    private static final String UPDATE = """
            update payout
            set state = ?, attempt = ?, approved_by = coalesce(?, approved_by), approved_at = coalesce(?, approved_at),
                settled_at = ?, reference = ?, failure = ?, version = version + 1
            where id = ? and version = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcPayouts(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void record(Change<Payout> change) {
        var row = PayoutRow.of(change.state());
        if (row.version() == 0) {
            insert(row);
        } else {
            sql.updateOne(
                    "payout",
                    UPDATE,
                    row.state(),
                    row.attempt(),
                    row.approvedBy(),
                    row.approvedAt(),
                    row.settledAt(),
                    row.reference(),
                    row.failure(),
                    row.id(),
                    row.version());
        }
        outbox.append(change.events());
    }

    @Override
    public Optional<Payout> find(PayoutId id) {
        return first("select * from payout where id = ?", id);
    }

    @Override
    public Payout get(PayoutId id) {
        return find(id).orElseThrow(() -> new Missing("payout"));
    }

    @Override
    public Payout getForUpdate(PayoutId id) {
        return first("select * from payout where id = ? for no key update", id)
                .orElseThrow(() -> new Missing("payout"));
    }

    @Override
    public List<PayoutId> pending(int limit) {
        return ids("select id from payout where state = 'PENDING' order by proposed_at, id limit ?", limit);
    }

    @Override
    public List<PayoutId> unsettled(Instant before, int limit) {
        return ids(
                "select id from payout where state = 'APPROVED' and approved_at < ? order by approved_at limit ?",
                before,
                limit);
    }

    private void insert(PayoutRow row) {
        var touched = sql.update(
                INSERT,
                row.id(),
                row.payeeId(),
                row.source(),
                row.amount().minor(),
                row.amount().currency(),
                row.attempt(),
                row.proposedAt(),
                row.state());
        if (touched == 0) {
            throw new Stale("payout");
        }
    }

    private Optional<Payout> first(String query, PayoutId id) {
        return sql.first(query, PayoutRow::read, id).map(PayoutRow::toDomain);
    }

    private List<PayoutId> ids(String query, Object... values) {
        return sql.list(query, row -> new PayoutId(Sql.uuid(row, "id")), values);
    }
}
