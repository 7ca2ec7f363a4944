package dev.tutorium.persistence.offering;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCourses implements Courses {

    private static final String INSERT = """
            insert into course
                (slug, title, description, level, category_id, price_minor, currency, session_minutes, tags, objectives,
                includes, status, featured, deleted_at, id, creator_id, created_at, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update course
            set slug = ?, title = ?, description = ?, level = ?, category_id = ?, price_minor = ?, currency = ?,
                session_minutes = ?, tags = ?, objectives = ?, includes = ?, status = ?, featured = ?, deleted_at = ?,
                version = version + 1
            where id = ? and version = ?""";
    private static final String PUT_MODULE = """
            insert into course_module (id, course_id, position, title, description, minutes, video_url, document_url)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set position = excluded.position, title = excluded.title, description = excluded.description,
                minutes = excluded.minutes, video_url = excluded.video_url, document_url = excluded.document_url""";

    private final Sql sql;
    private final Outbox outbox;
    private final InstantSource clock;

    JdbcCourses(Sql sql, Outbox outbox, InstantSource clock) {
        this.sql = sql;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Course> find(CourseId id) {
        return first("select * from course where id = ? and deleted_at is null", id, id);
    }

    @Override
    public Course getOwned(AccountId creator, CourseId id) {
        return first("select * from course where id = ? and creator_id = ? and deleted_at is null", id, id, creator)
                .orElseThrow(() -> new Missing("course"));
    }

    @Override
    public Set<String> slugs(String prefix) {
        return Set.copyOf(sql.list(
                "select slug from course where slug >= ? and starts_with(slug, ?) and deleted_at is null",
                row -> row.getString(1),
                prefix,
                prefix));
    }

    @Override
    public Course record(Change<Course> change) {
        var course = change.state();
        try {
            save(course);
        } catch (DataAccessException e) {
            throw SqlStates.isDuplicate(e) ? new Stale("course") : e;
        }
        saveModules(course);
        outbox.append(change.events());
        return new Course(
                course.id(),
                course.creator(),
                course.slug(),
                course.details(),
                course.modules(),
                course.status(),
                course.featured(),
                course.deletedAt(),
                course.version() + 1);
    }

    private void save(Course course) {
        var details = course.details();
        var price = details.price();
        var isNew = course.version() == 0;
        @Nullable Object[] values = {
            course.slug(),
            details.title(),
            details.description(),
            details.level(),
            details.category(),
            price == null ? null : price.minor(),
            price == null ? null : price.currency(),
            details.sessionLength().toMinutes(),
            details.tags(),
            details.objectives(),
            details.includes(),
            course.status(),
            course.featured(),
            course.deletedAt(),
            course.id(),
            isNew ? course.creator() : course.version()
        };
        if (isNew) {
            sql.update(INSERT, Rows.and(values, clock.instant()));
        } else {
            sql.updateOne("course", UPDATE, values);
        }
    }

    /** Modules that left lose their position and nothing else. */
    private void saveModules(Course course) {
        sql.update(
                "update course_module set position = null where course_id = ? and position is not null and id <> all (?::uuid[])",
                course.id(),
                course.modules().stream().map(CourseModule::id).toList());
        for (int i = 0; i < course.modules().size(); i++) {
            var module = course.modules().get(i);
            var details = module.details();
            sql.update(
                    PUT_MODULE,
                    module.id(),
                    course.id(),
                    i,
                    details.title(),
                    details.description(),
                    details.minutes(),
                    details.videoUrl(),
                    details.documentUrl());
        }
    }

    private Optional<Course> first(String query, CourseId id, Object... values) {
        var modules = modules(id);
        return sql.first(query, row -> CourseRow.read(row, modules), values);
    }

    private List<CourseModule> modules(CourseId course) {
        return sql.list(
                "select * from course_module where course_id = ? and position is not null order by position",
                CourseRow::module,
                course);
    }
}
