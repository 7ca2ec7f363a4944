package dev.tutorium.persistence.goodwill;

import dev.tutorium.application.goodwill.port.Mentors;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcMentors implements Mentors {

    private static final String MENTOR = """
            select learned.teacher_id
            from session s
                join enrollment learned on learned.student_id = s.teacher_id and learned.course_id = s.course_id
                    and learned.status = 'COMPLETED'
                join account mentor on mentor.id = learned.teacher_id and mentor.status = 'ACTIVE'
            where s.id = ? and s.state = 'COMPLETED'
                and not exists (
                    select 1 from session earlier
                    where earlier.teacher_id = s.teacher_id and earlier.state = 'COMPLETED' and earlier.course_id is not null
                        and (earlier.ended_at, earlier.id) < (s.ended_at, s.id))
            order by learned.completed_at desc, learned.id desc limit 1""";

    private final Sql sql;

    JdbcMentors(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AccountId> ofFirst(SessionId session) {
        return sql.first(MENTOR, row -> new AccountId(Sql.uuid(row, "teacher_id")), session);
    }
}
