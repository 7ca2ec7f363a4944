package dev.tutorium.persistence.learning;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.application.learning.view.EnrollmentCard;
import dev.tutorium.application.learning.view.EnrollmentCard.NextSession;
import dev.tutorium.application.learning.view.EnrollmentList;
import dev.tutorium.application.learning.view.StepView;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.EnrollmentStatus;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcEnrollmentList implements EnrollmentList {

    private static final String CARD = """
            select e.*, c.slug as course_slug, c.title as course_title, a.name as teacher_name, a.handle as teacher_handle,
                way.modules, way.complete, way.taught, next.id as next_id, next.starts_at as next_start,
                next.ends_at as next_end
            from enrollment e join course c on c.id = e.course_id join account a on a.id = e.teacher_id
                cross join lateral (
                    select count(*) as modules, count(*) filter (where not missed) as taught,
                        count(*) filter (where not missed or studied_at is not null) as complete
                    from enrollment_step s where s.enrollment_id = e.id) way
                left join lateral (
                    select s.id, s.starts_at, s.ends_at from session s
                    where s.enrollment_id = e.id and s.starts_at > ? and s.state in ('REQUESTED', 'SCHEDULED')
                    order by s.starts_at, s.id limit 1) next on true
            """;
    private static final String STEPS = """
            select s.*, m.title, m.description, m.minutes, m.video_url, m.document_url
            from enrollment_step s join course_module m on m.id = s.module_id
            where s.enrollment_id = ? order by s.position""";
    private static final String HAS_PLACE = """
            select count(*) from enrollment
            where student_id = ? and course_id = ? and status in ('ACTIVE', 'COMPLETED')""";

    private final Sql sql;

    JdbcEnrollmentList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<EnrollmentCard> of(AccountId student, Instant now, PageRequest page) {
        var values = new ArrayList<@Nullable Object>(List.of(now, student));
        var after = "";
        if (page.after() != null) {
            after = " and (e.taken_at, e.id) < (?, ?)";
            values.add(page.after().instant());
            values.add(page.after().id());
        }
        values.add(Pages.fetch(page));
        values.add(page.offset());
        var rows = sql.list(
                CARD + "where e.student_id = ?" + after + " order by e.taken_at desc, e.id desc limit ? offset ?",
                JdbcEnrollmentList::card,
                values.toArray());
        return Pages.of(
                rows,
                page,
                card -> new Cursor(card.takenAt().toString(), card.id()),
                () -> sql.count("select count(*) from enrollment where student_id = ?", student));
    }

    @Override
    public Optional<EnrollmentCard> find(AccountId student, EnrollmentId id, Instant now) {
        return sql.first(CARD + "where e.id = ? and e.student_id = ?", JdbcEnrollmentList::card, now, id, student);
    }

    @Override
    public List<StepView> steps(EnrollmentId id) {
        return sql.list(
                STEPS,
                row -> new StepView(
                        Sql.uuid(row, "module_id"),
                        row.getInt("position"),
                        row.getString("title"),
                        row.getString("description"),
                        row.getObject("minutes", Integer.class),
                        row.getString("video_url"),
                        row.getString("document_url"),
                        row.getObject("session_id", UUID.class),
                        row.getBoolean("missed"),
                        Sql.nullableInstant(row, "settled_at"),
                        Sql.nullableInstant(row, "studied_at")),
                id);
    }

    @Override
    public boolean hasPlace(AccountId student, CourseId course) {
        return sql.count(HAS_PLACE, student, course) > 0;
    }

    private static EnrollmentCard card(ResultSet row) throws SQLException {
        var next = row.getObject("next_id", UUID.class);
        return new EnrollmentCard(
                Sql.uuid(row, "id"),
                new CourseRef(Sql.uuid(row, "course_id"), row.getString("course_slug"), row.getString("course_title")),
                new PersonRef(
                        Sql.uuid(row, "teacher_id"), row.getString("teacher_name"), row.getString("teacher_handle")),
                EnrollmentStatus.valueOf(row.getString("status")),
                Money.of(row.getLong("price_minor"), row.getString("currency")),
                row.getInt("modules"),
                row.getInt("complete"),
                row.getInt("taught"),
                Sql.instant(row, "taken_at"),
                Sql.nullableInstant(row, "completed_at"),
                next == null
                        ? null
                        : new NextSession(next, Sql.instant(row, "next_start"), Sql.instant(row, "next_end")));
    }
}
