package dev.tutorium.persistence.people;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.people.view.StudentView;
import dev.tutorium.application.people.view.TeacherPage;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcPeopleList implements PeopleList {

    private static final String TEACHER = """
            select a.id, a.handle, a.name, a.zone, coalesce(p.headline, '') as headline, coalesce(p.about, '') as about
            from account a left join teacher_profile p on p.teacher_id = a.id
            where a.handle = ? and a.status = 'ACTIVE' and 'TEACHER' = any (a.roles)""";
    private static final String STUDENT = """
            select r.*, a.id as account_id,
                (select count(*) from seat t join session s on s.id = t.session_id
                where t.student_id = a.id and t.state = 'ATTENDED' and s.teacher_id = r.teacher_id) as sessions
            from roster_entry r
                left join account a on a.email = r.email and a.email_verified and a.status = 'ACTIVE'
            where r.teacher_id = ? and r.removed_at is null""";

    private static final String MATCHES = " and (?::text is null or r.name ilike ? or r.email like lower(?))";

    private final Sql sql;

    JdbcPeopleList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<TeacherPage> findTeacher(String slug) {
        return sql.first(
                TEACHER,
                row -> new TeacherPage(
                        Sql.uuid(row, "id"),
                        row.getString("handle"),
                        row.getString("name"),
                        row.getString("zone"),
                        row.getString("headline"),
                        row.getString("about")),
                slug.toLowerCase(Locale.ROOT));
    }

    @Override
    public Page<StudentView> students(AccountId teacher, @Nullable String part, Order order, PageRequest page) {
        var pattern = part == null ? null : "%" + part.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        var values = new ArrayList<@Nullable Object>(Arrays.asList(teacher, pattern, pattern, pattern));
        var after = "";
        if (page.after() != null) {
            after = order == Order.NAME ? " and (lower(r.name), r.id) > (?, ?)" : " and (r.added_at, r.id) < (?, ?)";
            values.add(
                    order == Order.NAME
                            ? page.after().sortValue()
                            : TimePage.of(page).before());
            values.add(page.after().id());
        }
        values.add(Pages.fetch(page));
        values.add(page.offset());
        var by = order == Order.NAME ? "lower(r.name), r.id" : "r.added_at desc, r.id desc";
        var rows = sql.list(
                STUDENT + MATCHES + after + " order by " + by + " limit ? offset ?",
                JdbcPeopleList::student,
                values.toArray());
        return Pages.of(
                rows,
                page,
                student -> new Cursor(
                        order == Order.NAME
                                ? student.name().toLowerCase(Locale.ROOT)
                                : student.addedAt().toString(),
                        student.id()),
                () -> sql.count(
                        "select count(*) from roster_entry r where r.teacher_id = ? and r.removed_at is null" + MATCHES,
                        teacher,
                        pattern,
                        pattern,
                        pattern));
    }

    @Override
    public Optional<StudentView> findStudent(AccountId teacher, UUID entry) {
        return sql.first(STUDENT + " and r.id = ?", JdbcPeopleList::student, teacher, entry);
    }

    private static StudentView student(ResultSet row) throws SQLException {
        return new StudentView(
                Sql.uuid(row, "id"),
                row.getObject("account_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("notes"),
                row.getInt("sessions"),
                Sql.instant(row, "added_at"),
                row.getLong("version"));
    }
}
