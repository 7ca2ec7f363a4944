package dev.tutorium.persistence.offering;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.offering.view.CategoryView;
import dev.tutorium.application.offering.view.CourseCard;
import dev.tutorium.application.offering.view.CourseCard.CategoryRef;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.offering.view.CourseQuery;
import dev.tutorium.application.offering.view.PersonRef;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.offering.CourseStatus;
import dev.tutorium.domain.offering.Level;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.SearchWords;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcCourseList implements CourseList {

    private static final String CARD = """
            select c.*, g.name as category_name, a.name as creator_name, a.handle as creator_handle,
                (select count(*) from course_module m where m.course_id = c.id and m.position is not null) as modules
            from course c join account a on a.id = c.creator_id left join category g on g.id = c.category_id
            """;
    private static final String OPEN = "c.status = 'PUBLISHED' and c.deleted_at is null";
    private static final String VISIBLE = """
            c.deleted_at is null and (c.status = 'PUBLISHED' or c.creator_id = ?
                or exists (select 1 from enrollment e
                    where e.student_id = ? and e.course_id = c.id and e.status in ('ACTIVE', 'COMPLETED')))""";
    private static final String CATEGORIES = """
            select g.id, g.name, g.slug, count(c.id) as courses
            from category g left join course c
                on c.category_id = g.id and c.status = 'PUBLISHED' and c.deleted_at is null
            group by g.id order by g.position, g.id""";
    private static final Pattern UUID_SHAPE = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Sql sql;

    JdbcCourseList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<CourseCard> published(CourseQuery query, PageRequest page) {
        var order = Order.of(query.sort());
        var where = new ArrayList<String>(List.of(OPEN));
        var values = new ArrayList<@Nullable Object>();
        filter(query, where, values);
        var filter = String.join(" and ", where);
        var filterValues = values.toArray();
        var after = page.after();
        if (after != null) {
            where.add("(" + order.column + ", c.id) " + (order.rising ? ">" : "<") + " (?, ?)");
            values.add(order.value(after));
            values.add(after.id());
        }
        values.add(Pages.fetch(page));
        values.add(page.offset());
        var direction = order.rising ? " asc" : " desc";
        var rows = sql.list(
                CARD + "where " + String.join(" and ", where) + " order by " + order.column + direction + ", c.id"
                        + direction + " limit ? offset ?",
                JdbcCourseList::card,
                values.toArray());
        return Pages.of(
                rows,
                page,
                card -> new Cursor(order.of(card), card.id()),
                () -> sql.count("select count(*) from course c where " + filter, filterValues));
    }

    @Override
    public List<CourseCard> featured(int limit) {
        return sql.list(
                CARD + "where c.featured and " + OPEN + " order by c.id desc limit ?", JdbcCourseList::card, limit);
    }

    @Override
    public List<CourseCard> of(AccountId creator) {
        return sql.list(
                CARD + "where c.creator_id = ? and c.deleted_at is null order by c.id desc",
                JdbcCourseList::card,
                creator);
    }

    @Override
    public Optional<CourseCard> find(String idOrSlug, @Nullable AccountId viewer) {
        return UUID_SHAPE.matcher(idOrSlug).matches()
                ? sql.first(
                        CARD + "where c.id = ? and " + VISIBLE,
                        JdbcCourseList::card,
                        UUID.fromString(idOrSlug),
                        viewer,
                        viewer)
                : sql.first(CARD + "where c.slug = ? and " + VISIBLE, JdbcCourseList::card, idOrSlug, viewer, viewer);
    }

    @Override
    public List<CategoryView> categories() {
        return sql.list(
                CATEGORIES,
                row -> new CategoryView(
                        Sql.uuid(row, "id"), row.getString("name"), row.getString("slug"), row.getLong("courses")));
    }

    private static void filter(CourseQuery query, List<String> where, List<@Nullable Object> values) {
        var words = query.words() == null ? "" : SearchWords.prefixes(query.words());
        if (!words.isEmpty()) {
            where.add("c.search @@ to_tsquery('simple', ?)");
            values.add(words);
        }
        if (query.level() != null) {
            where.add("c.level = ?");
            values.add(query.level());
        }
        if (query.category() != null) {
            where.add("c.category_id = (select id from category where slug = ? or id::text = ?)");
            values.add(query.category());
            values.add(query.category().toLowerCase(Locale.ROOT));
        }
        if (query.creator() != null) {
            where.add("c.creator_id = ?");
            values.add(query.creator());
        }
        if (query.minimumPrice() != null) {
            where.add("c.price_minor >= ?");
            values.add(query.minimumPrice());
        }
        if (query.maximumPrice() != null) {
            where.add("c.price_minor <= ?");
            values.add(query.maximumPrice());
        }
    }

    private static CourseCard card(ResultSet row) throws SQLException {
        var category = row.getObject("category_id", UUID.class);
        return new CourseCard(
                Sql.uuid(row, "id"),
                row.getString("slug"),
                row.getString("title"),
                row.getString("description"),
                Level.valueOf(row.getString("level")),
                CourseRow.price(row),
                row.getInt("session_minutes"),
                row.getInt("modules"),
                CourseStatus.valueOf(row.getString("status")),
                row.getBoolean("featured"),
                row.getBigDecimal("rating"),
                row.getInt("student_count"),
                category == null ? null : new CategoryRef(category, row.getString("category_name")),
                new PersonRef(
                        Sql.uuid(row, "creator_id"), row.getString("creator_name"), row.getString("creator_handle")),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }

    /** The orders of the list: the column sorted by, ties broken by id the same way. */
    private enum Order {
        NEWEST("c.created_at", false),
        PRICE("c.price_minor", true),
        STUDENTS("c.student_count", false),
        RATING("coalesce(c.rating, 0)", false);

        private final String column;
        private final boolean rising;

        Order(String column, boolean rising) {
            this.column = column;
            this.rising = rising;
        }

        static Order of(CourseQuery.Sort sort) {
            return switch (sort) {
                case NEWEST -> NEWEST;
                case PRICE -> PRICE;
                case STUDENTS -> STUDENTS;
                case RATING -> RATING;
            };
        }

        String of(CourseCard card) {
            return switch (this) {
                case NEWEST -> card.createdAt().toString();
                case PRICE ->
                    String.valueOf(card.price() == null ? 0 : card.price().minor());
                case STUDENTS -> String.valueOf(card.students());
                case RATING -> String.valueOf(card.rating() == null ? BigDecimal.ZERO : card.rating());
            };
        }

        Object value(Cursor cursor) {
            try {
                return switch (this) {
                    case NEWEST -> cursor.instant();
                    case PRICE, STUDENTS -> Long.valueOf(cursor.sortValue());
                    case RATING -> new BigDecimal(cursor.sortValue());
                };
            } catch (NumberFormatException e) {
                throw new Malformed("cursor", "is not a cursor of this list");
            }
        }
    }
}
