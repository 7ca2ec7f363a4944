package dev.tutorium.persistence.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.Occasion.About;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.Review.Opinion;
import dev.tutorium.domain.review.Review.Removal;
import dev.tutorium.domain.review.Review.Response;
import dev.tutorium.persistence.kernel.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a row of {@code review} that a student wrote becomes one. */
final class ReviewRow {

    private ReviewRow() {}

    static Review read(ResultSet row) throws SQLException {
        return new Review(
                new ReviewId(Sql.uuid(row, "id")),
                about(row),
                new AccountId(Sql.uuid(row, "author_id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                new Opinion(row.getInt("rating"), row.getString("comment")),
                Sql.instant(row, "written_at"),
                Sql.nullableInstant(row, "edited_at"),
                response(row),
                removal(row),
                row.getLong("version"));
    }

    static @Nullable SessionId session(About about) {
        return about instanceof About.Lesson(var session) ? session : null;
    }

    static @Nullable EnrollmentId enrollment(About about) {
        return about instanceof About.WholeCourse(var enrollment) ? enrollment : null;
    }

    private static About about(ResultSet row) throws SQLException {
        var session = row.getObject("session_id", UUID.class);
        return session == null
                ? new About.WholeCourse(new EnrollmentId(Sql.uuid(row, "enrollment_id")))
                : new About.Lesson(new SessionId(session));
    }

    private static @Nullable Response response(ResultSet row) throws SQLException {
        var text = row.getString("response");
        return text == null ? null : new Response(text, Sql.instant(row, "responded_at"));
    }

    private static @Nullable Removal removal(ResultSet row) throws SQLException {
        var by = row.getObject("removed_by", UUID.class);
        return by == null ? null : new Removal(new AccountId(by), Sql.instant(row, "removed_at"));
    }
}
