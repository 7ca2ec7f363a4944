package dev.tutorium.persistence.insight;

import dev.tutorium.application.insight.view.ActionFacts;
import dev.tutorium.application.insight.view.SmartAction;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What sessions and their seats leave to do. */
@Singleton
final class JdbcSessionActions implements ActionFacts {

    /** A student who was last here before that has left. */
    private static final Duration LATELY = Duration.ofDays(60);

    private static final String ACTIONS = """
            (select 'ANSWER_REQUEST' as kind, s.id as subject, a.id as student, a.name, s.answer_by as at
             from session s
             join seat t on t.session_id = s.id and t.state = 'REQUESTED'
             join account a on a.id = t.student_id
             where s.teacher_id = ? and s.starts_at > ? and s.state = 'REQUESTED'
             order by s.answer_by, t.id limit ?)
            union all
            (select 'UNPAID', s.id, a.id, a.name, t.held_until
             from session s
             join seat t on t.session_id = s.id and t.state = 'HELD'
             join account a on a.id = t.student_id
             where s.teacher_id = ? and s.starts_at > ?
             order by t.held_until, t.id limit ?)
            union all
            (select 'NO_NEXT_SESSION', a.id, a.id, a.name, max(s.starts_at)
             from session s
             join seat t on t.session_id = s.id and t.state = 'ATTENDED'
             join account a on a.id = t.student_id and a.status = 'ACTIVE'
             where s.teacher_id = ? and s.starts_at >= ? and s.starts_at < ?
               and not exists (
                   select 1 from seat coming join session planned on planned.id = coming.session_id
                   where coming.student_id = t.student_id and planned.teacher_id = s.teacher_id and coming.starts_at > ?
                     and coming.state in ('HELD', 'REQUESTED', 'BOOKED'))
             group by a.id, a.name
             order by max(s.starts_at) desc, a.id limit ?)""";

    private final Sql sql;

    JdbcSessionActions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<SmartAction> of(AccountId teacher, Instant now, int limit) {
        return sql.list(
                ACTIONS,
                JdbcSessionActions::action,
                teacher,
                now,
                limit,
                teacher,
                now,
                limit,
                teacher,
                now.minus(LATELY),
                now,
                now,
                limit);
    }

    private static SmartAction action(ResultSet row) throws SQLException {
        return new SmartAction(
                SmartAction.Kind.valueOf(row.getString("kind")),
                Sql.uuid(row, "subject"),
                Sql.uuid(row, "student"),
                row.getString("name"),
                Sql.instant(row, "at"),
                1);
    }
}
