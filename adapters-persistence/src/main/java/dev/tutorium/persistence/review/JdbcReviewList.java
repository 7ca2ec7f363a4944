package dev.tutorium.persistence.review;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.review.view.ReviewFilter;
import dev.tutorium.application.review.view.ReviewFilter.Sort;
import dev.tutorium.application.review.view.ReviewList;
import dev.tutorium.application.review.view.ReviewView;
import dev.tutorium.application.review.view.TeacherRatings;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.RatingStatistics;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.Where;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcReviewList implements ReviewList {

    private static final String SHOWN = """
            select r.*, coalesce(r.author_name, author.name) as name, coalesce(service.title, course.title) as title
            from %s r
            left join account author on author.id = r.author_id
            left join service on service.id = r.service_id
            left join session on session.id = r.session_id
            left join enrollment on enrollment.id = r.enrollment_id
            left join course on course.id = coalesce(session.course_id, enrollment.course_id)
            """;

    private final Sql sql;
    private final Ratings ratings;

    JdbcReviewList(Sql sql, Ratings ratings) {
        this.sql = sql;
        this.ratings = ratings;
    }

    @Override
    public Page<ReviewView> page(ReviewFilter filter, PageRequest request) {
        var order = Order.of(filter.sort());
        var where = where(filter);
        var keyset = new Where(where);
        var after = request.after();
        if (after != null) {
            keyset.and(
                    "(" + order.column + ", id) " + (order.rising ? ">" : "<") + " (?, ?)",
                    order.value(after),
                    after.id());
        }
        var direction = order.rising ? " asc" : " desc";
        var page = "(select * from review where %s order by %s, id %s limit ? offset ?)"
                .formatted(keyset.text(), order.column + direction, direction);
        var rows = sql.list(
                SHOWN.formatted(page) + "order by r." + order.column + direction + ", r.id" + direction,
                JdbcReviewList::view,
                keyset.values(Pages.fetch(request), after == null ? request.offset() : 0));
        return Pages.of(
                rows,
                request,
                last -> new Cursor(order.of(last), last.id()),
                () -> sql.count("select count(*) from review where " + where.text(), where.values()));
    }

    @Override
    public Optional<ReviewView> find(ReviewId id) {
        return sql.first(
                SHOWN.formatted("review") + "where r.id = ? and r.removed_at is null", JdbcReviewList::view, id);
    }

    @Override
    public TeacherRatings ratings(AccountId teacher) {
        var found = ratings.of(teacher);
        return new TeacherRatings(
                found.getOrDefault(false, RatingStatistics.none()), found.getOrDefault(true, RatingStatistics.none()));
    }

    private static Where where(ReviewFilter filter) {
        var where = new Where();
        where.and("teacher_id = ? and removed_at is null", filter.teacher());
        if (filter.rating() != null) {
            where.and("rating = ?", filter.rating());
        }
        if (filter.answered() != null) {
            where.and("(response is not null) = ?", filter.answered());
        }
        if (filter.imported() != null) {
            where.and("(source is not null) = ?", filter.imported());
        }
        if (filter.service() != null) {
            where.and("service_id = ?", filter.service());
        }
        return where;
    }

    private static ReviewView view(ResultSet row) throws SQLException {
        return new ReviewView(
                Sql.uuid(row, "id"),
                row.getObject("author_id", UUID.class),
                row.getString("name"),
                row.getObject("session_id", UUID.class),
                row.getObject("enrollment_id", UUID.class),
                row.getObject("service_id", UUID.class),
                row.getString("title"),
                row.getInt("rating"),
                row.getString("comment"),
                Sql.instant(row, "written_at"),
                Sql.nullableInstant(row, "edited_at"),
                response(row),
                row.getString("source"));
    }

    private static ReviewView.@Nullable Response response(ResultSet row) throws SQLException {
        var text = row.getString("response");
        return text == null ? null : new ReviewView.Response(text, Sql.instant(row, "responded_at"));
    }

    /** The column a list is sorted by. */
    private enum Order {
        NEWEST("written_at", false),
        OLDEST("written_at", true),
        HIGHEST("rating", false),
        LOWEST("rating", true);

        private final String column;
        private final boolean rising;

        Order(String column, boolean rising) {
            this.column = column;
            this.rising = rising;
        }

        static Order of(Sort sort) {
            return switch (sort) {
                case NEWEST -> NEWEST;
                case OLDEST -> OLDEST;
                case HIGHEST -> HIGHEST;
                case LOWEST -> LOWEST;
            };
        }

        String of(ReviewView review) {
            return switch (this) {
                case NEWEST, OLDEST -> review.writtenAt().toString();
                case HIGHEST, LOWEST -> String.valueOf(review.rating());
            };
        }

        Object value(Cursor cursor) {
            try {
                return switch (this) {
                    case NEWEST, OLDEST -> cursor.instant();
                    case HIGHEST, LOWEST -> Integer.valueOf(cursor.sortValue());
                };
            } catch (NumberFormatException _) {
                throw new Malformed("cursor", "is not a cursor of this list");
            }
        }
    }
}
