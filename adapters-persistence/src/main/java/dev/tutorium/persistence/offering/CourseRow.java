package dev.tutorium.persistence.offering;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.CategoryId;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseDetails;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import dev.tutorium.domain.offering.CourseStatus;
import dev.tutorium.domain.offering.Level;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code course}, and one of {@code course_module}. */
final class CourseRow {

    private CourseRow() {}

    static Course read(ResultSet row, List<CourseModule> modules) throws SQLException {
        var category = row.getObject("category_id", UUID.class);
        return new Course(
                new CourseId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "creator_id")),
                row.getString("slug"),
                new CourseDetails(
                        row.getString("title"),
                        row.getString("description"),
                        Level.valueOf(row.getString("level")),
                        category == null ? null : new CategoryId(category),
                        price(row),
                        Duration.ofMinutes(row.getInt("session_minutes")),
                        texts(row, "tags"),
                        texts(row, "objectives"),
                        texts(row, "includes")),
                modules,
                CourseStatus.valueOf(row.getString("status")),
                row.getBoolean("featured"),
                Sql.nullableInstant(row, "deleted_at"),
                row.getLong("version"));
    }

    static @Nullable Money price(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return currency == null ? null : Money.of(row.getLong("price_minor"), currency);
    }

    static CourseModule module(ResultSet row) throws SQLException {
        return new CourseModule(
                new ModuleId(Sql.uuid(row, "id")),
                new ModuleDetails(
                        row.getString("title"),
                        row.getString("description"),
                        row.getObject("minutes", Integer.class),
                        row.getString("video_url"),
                        row.getString("document_url")));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
