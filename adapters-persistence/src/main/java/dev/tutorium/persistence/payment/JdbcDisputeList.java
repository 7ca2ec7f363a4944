package dev.tutorium.persistence.payment;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.payment.view.DisputeFacts;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.application.payment.view.DisputeView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcDisputeList implements DisputeList {

    private static final String DISPUTE = """
            select d.*, md5(d.reference)::uuid as position, c.payer_id, c.description, c.currency, p.name, a.state as answer, a.failure
            from dispute d join charge c on c.id = d.charge_id join account p on p.id = c.payer_id
                left join dispute_answer a on a.dispute = d.reference
            """;

    private static final String PAGE = """
             and (d.opened_at, md5(d.reference)::uuid) < (?, ?)
            order by d.opened_at desc, md5(d.reference)::uuid desc limit ? offset ?""";

    private static final String FACTS = """
            select d.charge_id, c.description, p.name, p.email, s.starts_at, s.state, s.settlement_text, se.policy_name,
                (select string_agg(t ->> 'refundPercent' || ' %% back with at least ' || (t ->> 'noticeMinutes')::int / 60
                        || ' h of notice', ', ') from jsonb_array_elements(se.policy_tiers) t) as tiers,
                (select count(*) from session l where l.enrollment_id = c.purpose_id and l.state = 'COMPLETED') as lessons
            from dispute d join charge c on c.id = d.charge_id join account p on p.id = c.payer_id
                left join seat s on c.purpose = 'SEAT' and s.id = c.purpose_id
                left join session se on se.id = s.session_id
            where d.reference = ?""".replace("%%", "%");

    private static final String REFUNDS = """
            select r.amount_minor, c.currency, r.state, r.requested_at from refund r join charge c on c.id = r.charge_id
            where r.charge_id = ? order by r.position""";

    /** The sessions that were paid for, of whatever was bought. */
    private static final String SESSIONS = """
            with about as (
                select se.id, se.teacher_id, c.payer_id
                from dispute d join charge c on c.id = d.charge_id
                    cross join lateral (
                        select s.session_id from seat s where c.purpose = 'SEAT' and s.id = c.purpose_id
                        union
                        select l.id from session l where c.purpose = 'ENROLLMENT' and l.enrollment_id = c.purpose_id
                        union
                        select s.session_id from credit k join seat s on s.id = k.seat_id
                        where c.purpose = 'PACKAGE' and k.package_id = c.purpose_id) bought
                    join session se on se.id = bought.session_id
                where d.reference = ?)
            """;

    private static final String VISITS = SESSIONS + """
            select v.account_id = a.teacher_id as is_teacher, v.joined_at, v.left_at
            from about a join room_visit v on v.session_id = a.id and v.account_id in (a.teacher_id, a.payer_id)
            order by v.joined_at limit 200""";

    private static final String MESSAGES = SESSIONS + """
            select m.subject, m.text, m.ended_at
            from about a join scheduled_message m on m.session_id = a.id
            where m.state = 'SENT' and (cardinality(m.students) = 0 or a.payer_id = any (m.students))
            order by m.ended_at limit 50""";

    private static final String STATEMENTS = """
            select p.name, s.statement from dispute_statement s join account p on p.id = s.teacher_id
            where s.dispute = ? order by s.at, s.teacher_id""";

    private static final String OF_PAYEE = "d.charge_id in (select charge_id from charge_share where account_id = ?)";

    private final Sql sql;

    JdbcDisputeList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<DisputeView> all(@Nullable String state, PageRequest page) {
        return state == null ? page("?", true, page) : page("d.state = ?", state, page);
    }

    @Override
    public Page<DisputeView> of(AccountId payee, PageRequest page) {
        return page(OF_PAYEE, payee, page);
    }

    @Override
    public Optional<DisputeView> find(String reference) {
        return sql.first(DISPUTE + "where d.reference = ?", JdbcDisputeList::read, reference);
    }

    @Override
    public Optional<DisputeFacts> facts(String reference) {
        return sql.first(FACTS, JdbcDisputeList::facts, reference)
                .map(facts -> facts.telling(new DisputeFacts.Told(
                        sql.list(REFUNDS, JdbcDisputeList::refund, facts.charge()),
                        sql.list(VISITS, JdbcDisputeList::visit, reference),
                        sql.list(MESSAGES, JdbcDisputeList::message, reference),
                        sql.list(
                                STATEMENTS,
                                row -> row.getString("name") + ": " + row.getString("statement"),
                                reference))));
    }

    private Page<DisputeView> page(String where, Object value, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                DISPUTE + "where " + where + PAGE,
                JdbcDisputeList::read,
                value,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                dispute -> TimePage.cursor(dispute.openedAt(), dispute.position()),
                () -> sql.count("select count(*) from dispute d where " + where, value));
    }

    private static DisputeView read(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new DisputeView(
                row.getString("reference"),
                Sql.uuid(row, "position"),
                Sql.uuid(row, "charge_id"),
                Sql.uuid(row, "payer_id"),
                row.getString("name"),
                row.getString("description"),
                Money.of(row.getLong("amount_minor"), currency),
                Money.of(row.getLong("fee_minor"), currency),
                row.getString("reason"),
                row.getString("state"),
                Sql.instant(row, "opened_at"),
                Sql.nullableInstant(row, "decided_at"),
                row.getString("answer"),
                row.getString("failure"));
    }

    private static DisputeFacts facts(ResultSet row) throws SQLException {
        return new DisputeFacts(
                new ChargeId(Sql.uuid(row, "charge_id")),
                row.getString("description"),
                row.getString("name"),
                row.getString("email"),
                Sql.nullableInstant(row, "starts_at"),
                row.getString("state"),
                row.getString("settlement_text"),
                row.getLong("lessons"),
                row.getString("policy_name"),
                row.getString("tiers"),
                DisputeFacts.Told.NOTHING);
    }

    private static String visit(ResultSet row) throws SQLException {
        var left = Sql.nullableInstant(row, "left_at");
        return "the %s from %s%s"
                .formatted(
                        row.getBoolean("is_teacher") ? "teacher" : "student",
                        Sql.instant(row, "joined_at"),
                        left == null ? "" : " to " + left);
    }

    private static String message(ResultSet row) throws SQLException {
        return "%s, %s: %s".formatted(Sql.instant(row, "ended_at"), row.getString("subject"), row.getString("text"));
    }

    private static String refund(ResultSet row) throws SQLException {
        return "%s on %s (%s)"
                .formatted(
                        Money.of(row.getLong("amount_minor"), row.getString("currency")),
                        Sql.instant(row, "requested_at"),
                        row.getString("state").toLowerCase(Locale.ROOT));
    }
}
