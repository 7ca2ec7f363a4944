package dev.tutorium.persistence.messaging;

import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.People;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** One query a mail: a row for each of its people, with the subject of the mail beside. */
@Singleton
final class JdbcMailFacts implements MailFacts {

    private static final String SESSION = """
            select coalesce(service.title, course.title) as title, session.revision,
                   person.id, person.name, person.email, person.zone, person.status
            from session
            left join service on service.id = session.service_id
            left join course on course.id = session.course_id
            join account person on person.id = any (?::uuid[])
            where session.id = ?""";
    private static final String COURSE = """
            select course.title, 0 as revision,
                   person.id, person.name, person.email, person.zone, person.status
            from course join account person on person.id = any (?::uuid[])
            where course.id = ?""";
    private static final String PERSON = "select id, name, email, zone, status from account where id = ?";

    private final Sql sql;

    JdbcMailFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AboutSession> session(SessionId session, Collection<AccountId> people) {
        var rows = sql.list(SESSION, JdbcMailFacts::line, people, session);
        return rows.stream().findFirst().map(first -> new AboutSession(first.title(), first.revision(), people(rows)));
    }

    @Override
    public Optional<AboutCourse> course(CourseId course, Collection<AccountId> people) {
        var rows = sql.list(COURSE, JdbcMailFacts::line, people, course);
        return rows.stream().findFirst().map(first -> new AboutCourse(first.title(), people(rows)));
    }

    @Override
    public Optional<Addressee> person(AccountId account) {
        return sql.first(PERSON, JdbcMailFacts::addressee, account);
    }

    private record Line(String title, int revision, Addressee person) {}

    private static Line line(ResultSet row) throws SQLException {
        return new Line(row.getString("title"), row.getInt("revision"), addressee(row));
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                new AccountId(Sql.uuid(row, "id")),
                row.getString("name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                row.getString("status").equals("ACTIVE"));
    }

    private static People people(List<Line> rows) {
        return new People(rows.stream().map(Line::person).toList());
    }
}
