package dev.tutorium.persistence.goodwill;

import dev.tutorium.application.goodwill.view.HelpList;
import dev.tutorium.application.goodwill.view.WaitingSummon;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TimePage;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcHelpList implements HelpList {

    private static final String HELPERS = """
            select a.id, a.name, a.handle
            from certified_teacher t
                join available_helper h on h.account_id = t.teacher_id
                join account a on a.id = t.teacher_id
            where t.course_id = ? and t.certified_at is not null and a.status = 'ACTIVE' and a.id <> ?
            order by h.available_since, a.id""";

    private static final String WAITING = """
            from summon s
                join certified_teacher t on t.course_id = s.course_id and t.teacher_id = ? and t.certified_at is not null
                join available_helper h on h.account_id = t.teacher_id
                join account a on a.id = s.student_id
                join course c on c.id = s.course_id
                left join course_module m on m.id = s.module_id
            where s.state = 'PENDING' and s.asked_at > ? and s.student_id <> ?""";

    private static final String PAGE = """
            select s.id, s.asked_at, s.student_id, a.name, a.handle, s.course_id, c.slug, c.title, m.title as module
            """ + WAITING + """
             and (s.asked_at, s.id) < (?, ?)
            order by s.asked_at desc, s.id desc limit ? offset ?""";

    private final Sql sql;

    JdbcHelpList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonRef> helpers(CourseId course, AccountId besides) {
        return sql.list(HELPERS, row -> person(row, "id"), course, besides);
    }

    @Override
    public Page<WaitingSummon> waitingFor(AccountId helper, Instant askedAfter, PageRequest page) {
        var from = TimePage.of(page);
        var rows = sql.list(
                PAGE,
                JdbcHelpList::summon,
                helper,
                askedAfter,
                helper,
                from.before(),
                from.id(),
                Pages.fetch(page),
                page.offset());
        return Pages.of(
                rows,
                page,
                summon -> TimePage.cursor(summon.askedAt(), summon.id()),
                () -> sql.count("select count(*) " + WAITING, helper, askedAfter, helper));
    }

    private static WaitingSummon summon(ResultSet row) throws SQLException {
        return new WaitingSummon(
                Sql.uuid(row, "id"),
                person(row, "student_id"),
                new CourseRef(Sql.uuid(row, "course_id"), row.getString("slug"), row.getString("title")),
                row.getString("module"),
                Sql.instant(row, "asked_at"));
    }

    private static PersonRef person(ResultSet row, String id) throws SQLException {
        return new PersonRef(Sql.uuid(row, id), row.getString("name"), row.getString("handle"));
    }
}
