package dev.tutorium.persistence.review;

import dev.tutorium.application.review.port.Occasions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Mood;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Read from {@code session} and {@code seat}: a student's latest seat tells how the lesson went for them. */
@Singleton
final class JdbcOccasions implements Occasions {

    private static final String SEATS = """
            select s.id, s.teacher_id, seat.student_id, s.starts_at, s.ends_at, seat.state in ('BOOKED', 'ATTENDED') as seated,
                   case when s.state = 'COMPLETED' and seat.state = 'ATTENDED' then s.ended_at end as completed_at
            from session s join seat on seat.session_id = s.id
            """;
    private static final String ONE =
            SEATS + "where s.id = ? and seat.student_id = ? order by seat.position desc limit 1";
    private static final String UNREVIEWED = """
            select * from (
                select distinct on (seat.student_id) s.id, s.teacher_id, seat.student_id, s.ended_at as completed_at
                from session s join seat on seat.session_id = s.id
                where s.teacher_id = ? and s.state = 'COMPLETED' and s.ended_at > ? and seat.state = 'ATTENDED'
                  and (cardinality(?::uuid[]) = 0 or s.id = any (?::uuid[]))
                  and not exists (select 1 from review r where r.session_id = s.id and r.author_id = seat.student_id)
                  and not exists (select 1 from review_request q where q.session_id = s.id and q.student_id = seat.student_id)
                order by seat.student_id, s.ended_at desc, s.id desc) latest
            order by completed_at desc, id desc limit ?""";

    private final Sql sql;

    JdbcOccasions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Occasion> findLesson(SessionId session, AccountId student) {
        return sql.first(ONE, JdbcOccasions::occasion, session, student);
    }

    @Override
    public Optional<Mood.Lesson> findMood(SessionId session, AccountId student) {
        return sql.first(
                ONE,
                row -> new Mood.Lesson(
                        session,
                        student,
                        Sql.instant(row, "starts_at"),
                        Sql.instant(row, "ends_at"),
                        row.getBoolean("seated")),
                session,
                student);
    }

    @Override
    public List<Occasion> unreviewed(AccountId teacher, Collection<SessionId> among, Instant completedAfter, int most) {
        return sql.list(UNREVIEWED, JdbcOccasions::occasion, teacher, completedAfter, among, among, most);
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                new Occasion.About.Lesson(new SessionId(Sql.uuid(row, "id"))),
                new AccountId(Sql.uuid(row, "student_id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                Sql.nullableInstant(row, "completed_at"));
    }
}
