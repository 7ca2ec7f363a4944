package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.DisputeAnswers;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.payment.DisputeAnswer;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcDisputeAnswers implements DisputeAnswers {

    private static final String INSERT = """
            insert into dispute_answer (attempt, given_by, product, payer_name, payer_email, took_place, attendance, policy,
                refunds, statement, requested_at, state, failure, settled_at, dispute, charge_id, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";

    private static final String UPDATE = """
            update dispute_answer
            set attempt = ?, given_by = ?, product = ?, payer_name = ?, payer_email = ?, took_place = ?, attendance = ?,
                policy = ?, refunds = ?, statement = ?, requested_at = ?, state = ?, failure = ?, settled_at = ?,
                version = version + 1
            where dispute = ? and charge_id = ? and version = ?""";

    private final Sql sql;
    private final Outbox outbox;

    JdbcDisputeAnswers(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public void record(Change<DisputeAnswer> change) {
        var row = DisputeAnswerRow.of(change.state());
        if (row.version() == 0) {
            sql.update(INSERT, row.values(false));
        } else {
            sql.updateOne("dispute answer", UPDATE, row.values(true));
        }
        outbox.append(change.events());
    }

    @Override
    public Optional<DisputeAnswer> find(String dispute) {
        return sql.first("select * from dispute_answer where dispute = ?", DisputeAnswerRow::read, dispute)
                .map(DisputeAnswerRow::toDomain);
    }

    @Override
    public void state(String dispute, AccountId payee, String statement, Instant at) {
        sql.update("""
                insert into dispute_statement (dispute, teacher_id, statement, at) values (?, ?, ?, ?)
                on conflict (dispute, teacher_id) do update set statement = excluded.statement, at = excluded.at""", dispute, payee, statement, at);
    }

    @Override
    public List<String> unsettled(Instant before, int limit) {
        return sql.list("""
                select dispute from dispute_answer where state = 'REQUESTED' and requested_at < ?
                order by requested_at limit ?""", row -> row.getString("dispute"), before, limit);
    }
}
