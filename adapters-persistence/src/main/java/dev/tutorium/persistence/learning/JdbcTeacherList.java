package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.application.learning.view.TeacherCard;
import dev.tutorium.application.learning.view.TeacherList;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcTeacherList implements TeacherList {

    private static final String OF_COURSE = """
            select t.id, t.teacher_id, t.certified_at, a.name, a.handle,
                (select count(*) from enrollment e where e.course_id = t.course_id and e.teacher_id = t.teacher_id
                    and e.status in ('ACTIVE', 'COMPLETED')) as students
            from certified_teacher t join account a on a.id = t.teacher_id
            where t.course_id = ? and t.certified_at is not null and a.status = 'ACTIVE'
            order by t.certified_at, t.id""";
    private static final String ALL = """
            select t.teacher_id, min(t.certified_at) as certified_at, a.name, a.handle,
                array_agg(c.id order by t.certified_at, c.id) as course_ids,
                array_agg(c.slug order by t.certified_at, c.id) as course_slugs,
                array_agg(c.title order by t.certified_at, c.id) as course_titles,
                (select count(*) from enrollment e where e.teacher_id = t.teacher_id
                    and e.status in ('ACTIVE', 'COMPLETED')) as students
            from certified_teacher t join account a on a.id = t.teacher_id join course c on c.id = t.course_id
            where t.certified_at is not null and a.status = 'ACTIVE' and c.status = 'PUBLISHED' and c.deleted_at is null
            """;
    private static final String TEACHES = """
             and t.teacher_id in (select k.teacher_id from certified_teacher k join course on course.id = k.course_id
                where k.certified_at is not null and course.deleted_at is null
                    and (course.slug = ? or course.id::text = ?))""";

    private final Sql sql;

    JdbcTeacherList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<TeacherCard.OfCourse> of(CourseId course) {
        return sql.list(
                OF_COURSE,
                row -> new TeacherCard.OfCourse(
                        Sql.uuid(row, "id"), person(row), row.getInt("students"), Sql.instant(row, "certified_at")),
                course);
    }

    @Override
    public Page<TeacherCard> search(@Nullable String course, @Nullable String words, PageRequest page) {
        var filter = new StringBuilder();
        var values = new ArrayList<@Nullable Object>();
        if (course != null) {
            filter.append(TEACHES);
            values.add(course);
            values.add(course.toLowerCase(Locale.ROOT));
        }
        if (words != null && !words.isBlank()) {
            filter.append(" and position(? in lower(a.name || ' ' || a.handle)) > 0");
            values.add(words.strip().toLowerCase(Locale.ROOT));
        }
        var group = " group by t.teacher_id, a.name, a.handle";
        var counted = values.toArray();
        var after = "";
        if (page.after() != null) {
            after = " having (min(t.certified_at), t.teacher_id) > (?, ?)";
            values.add(page.after().instant());
            values.add(page.after().id());
        }
        values.add(Pages.fetch(page));
        values.add(page.offset());
        var rows = sql.list(
                ALL + filter + group + after + " order by min(t.certified_at), t.teacher_id limit ? offset ?",
                JdbcTeacherList::card,
                values.toArray());
        return Pages.of(
                rows,
                page,
                card -> new Cursor(card.certifiedAt().toString(), card.teacher().id()),
                () -> sql.count("select count(*) from (" + ALL + filter + group + ") counted", counted));
    }

    private static TeacherCard card(ResultSet row) throws SQLException {
        var ids = (UUID[]) row.getArray("course_ids").getArray();
        var slugs = (String[]) row.getArray("course_slugs").getArray();
        var titles = (String[]) row.getArray("course_titles").getArray();
        var courses = new ArrayList<CourseRef>();
        for (int i = 0; i < ids.length; i++) {
            courses.add(new CourseRef(ids[i], slugs[i], titles[i]));
        }
        return new TeacherCard(person(row), courses, row.getInt("students"), Sql.instant(row, "certified_at"));
    }

    private static PersonRef person(ResultSet row) throws SQLException {
        return new PersonRef(Sql.uuid(row, "teacher_id"), row.getString("name"), row.getString("handle"));
    }
}
