package dev.tutorium.persistence.messaging;

import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.application.messaging.view.People;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.Id;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One query a mail: a row for each of its people, with the subject of the mail beside. */
@Singleton
final class JdbcMailFacts implements MailFacts {

    private static final String SESSION = """
            select coalesce(service.title, course.title) as title, session.revision,
                   (select count(*) from seat where session_id = session.id and state = 'CANCELLED') as cancelled,
                   exists (select 1 from seat where session_id = session.id and state = 'BOOKED') as goes_on,
                   person.id, person.name, person.email, person.zone, person.status
            from session
            left join service on service.id = session.service_id
            left join course on course.id = session.course_id
            join account person on person.id = any (?::uuid[])
            where session.id = ?""";
    private static final String COURSE = """
            select course.title, person.id, person.name, person.email, person.zone, person.status
            from course join account person on person.id = any (?::uuid[])
            where course.id = ?""";
    private static final String SERVICE = """
            select service.title, person.id, person.name, person.email, person.zone, person.status
            from service join account person on person.id = any (?::uuid[])
            where service.id = ?""";
    private static final String PERSON = "select id, name, email, zone, status from account where id = ?";

    private final Sql sql;

    JdbcMailFacts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<AboutSession> session(SessionId session, Collection<AccountId> people) {
        var rows = sql.list(
                SESSION,
                row -> new AboutSession(
                        row.getString("title"),
                        row.getInt("revision"),
                        row.getInt("cancelled"),
                        row.getBoolean("goes_on"),
                        new People(List.of(addressee(row)))),
                people,
                session);
        var all = people(rows, AboutSession::people);
        return rows.stream()
                .findFirst()
                .map(first ->
                        new AboutSession(first.title(), first.revision(), first.cancelled(), first.goesOn(), all));
    }

    @Override
    public List<AccountId> students(SessionId session) {
        return sql.list("""
                select student_id from seat
                where session_id = ? and state not in ('CANCELLED', 'DECLINED', 'EXPIRED') order by position""", row -> new AccountId(Sql.uuid(row, "student_id")), session);
    }

    @Override
    public Optional<AboutOffering> course(CourseId course, Collection<AccountId> people) {
        return offering(COURSE, people, course);
    }

    @Override
    public Optional<AboutOffering> service(ServiceId service, Collection<AccountId> people) {
        return offering(SERVICE, people, service);
    }

    @Override
    public Optional<Addressee> person(AccountId account) {
        return sql.first(PERSON, JdbcMailFacts::addressee, account);
    }

    private Optional<AboutOffering> offering(String query, Collection<AccountId> people, Id id) {
        var rows = sql.list(
                query,
                row -> new AboutOffering(row.getString("title"), new People(List.of(addressee(row)))),
                people,
                id);
        var all = people(rows, AboutOffering::people);
        return rows.stream().findFirst().map(first -> new AboutOffering(first.title(), all));
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        return new Addressee(
                new AccountId(Sql.uuid(row, "id")),
                row.getString("name"),
                row.getString("email"),
                ZoneId.of(row.getString("zone")),
                row.getString("status").equals("ACTIVE"));
    }

    /** Those of all rows, each of which has one. */
    private static <T> People people(List<T> rows, Function<T, People> ofRow) {
        return new People(
                rows.stream().flatMap(row -> ofRow.apply(row).all().stream()).toList());
    }
}
