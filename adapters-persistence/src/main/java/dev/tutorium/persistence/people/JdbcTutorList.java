package dev.tutorium.persistence.people;

import dev.tutorium.application.kernel.Cursor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.people.view.TutorCard;
import dev.tutorium.application.people.view.TutorList;
import dev.tutorium.application.people.view.TutorProfile;
import dev.tutorium.application.people.view.TutorQuery;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Pages;
import dev.tutorium.persistence.kernel.SearchWords;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.Where;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Tutors in {@code tutor}, which the database itself keeps in step with what it is made of. */
@Singleton
final class JdbcTutorList implements TutorList {

    private static final String CARD = """
            select t.*, a.handle, a.name, a.zone, coalesce(p.headline, '') as headline, coalesce(p.about, '') as about,
                array(select s.title from service s
                    where s.teacher_id = t.teacher_id and s.status = 'PUBLISHED' and s.deleted_at is null
                    order by s.title, s.id) as subjects
            from %s t join account a on a.id = t.teacher_id left join teacher_profile p on p.teacher_id = t.teacher_id
            """;
    private static final String ONE = CARD.formatted("tutor") + "where t.teacher_id = ?";
    private static final String LESSONS = """
            select id, title, description, duration_minutes, capacity, trial, price_minor, currency
            from service where teacher_id = ? and status = 'PUBLISHED' and deleted_at is null
            order by title, id""";

    private final Sql sql;

    JdbcTutorList(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Page<TutorCard> search(TutorQuery query, PageRequest page) {
        var filter = filter(query);
        var order = Order.of(query.sort());
        var where = new Where(filter);
        if (page.after() != null) {
            where.and(order.following, order.value(page.after()), page.after().id());
        }
        var found = "(select * from tutor where " + where.text() + " order by " + order.text + " limit ? offset ?)";
        var rows = sql.list(
                CARD.formatted(found) + "order by " + order.text,
                JdbcTutorList::card,
                where.values(Pages.fetch(page), page.offset()));
        return Pages.of(
                rows,
                page,
                card -> new Cursor(order.of(card), card.id()),
                () -> sql.count("select count(*) from tutor where " + filter.text(), filter.values()));
    }

    @Override
    public Optional<TutorCard> find(AccountId tutor) {
        return sql.first(ONE, JdbcTutorList::card, tutor);
    }

    @Override
    public Optional<TutorProfile> findProfile(AccountId tutor) {
        return sql.first(ONE, row -> new TutorProfile(card(row), row.getString("about"), List.of()), tutor)
                .map(page ->
                        new TutorProfile(page.card(), page.about(), sql.list(LESSONS, JdbcTutorList::lesson, tutor)));
    }

    private static Where filter(TutorQuery query) {
        var where = new Where();
        where.and("hourly_minor is not null");
        var words = query.words() == null ? "" : SearchWords.prefixes(query.words());
        if (!words.isEmpty()) {
            where.and("search @@ to_tsquery('simple', ?)", words);
        }
        var subject = query.subject() == null ? "" : SearchWords.prefixes(query.subject());
        if (!subject.isEmpty()) {
            where.and("search @@ to_tsquery('simple', ?)", subject.replace(":*", ":*A"));
        }
        if (query.minimumRating() != null) {
            where.and("coalesce(rating, 0) >= ?", query.minimumRating());
        }
        if (query.currency() != null) {
            where.and("currency = ?", query.currency());
        }
        if (query.minimum() != null) {
            where.and("hourly_minor >= ?", query.minimum().minor());
        }
        if (query.maximum() != null) {
            where.and("hourly_minor <= ?", query.maximum().minor());
        }
        return where;
    }

    private static TutorCard card(ResultSet row) throws SQLException {
        var currency = row.getString("currency");
        return new TutorCard(
                Sql.uuid(row, "teacher_id"),
                row.getString("handle"),
                row.getString("name"),
                row.getString("zone"),
                row.getString("headline"),
                List.of((String[]) row.getArray("subjects").getArray()),
                currency == null ? null : Money.of(row.getLong("hourly_minor"), currency),
                row.getBigDecimal("rating"),
                row.getInt("ratings"),
                Sql.instant(row, "joined_at"));
    }

    private static TutorProfile.Lesson lesson(ResultSet row) throws SQLException {
        return new TutorProfile.Lesson(
                Sql.uuid(row, "id"),
                row.getString("title"),
                row.getString("description"),
                row.getInt("duration_minutes"),
                row.getInt("capacity"),
                row.getBoolean("trial"),
                Money.of(row.getLong("price_minor"), row.getString("currency")));
    }

    /** The orders of the list, ties broken by id the same way. */
    private enum Order {
        RATING("coalesce(rating, 0)", false),
        PRICE("hourly_minor", true),
        NEWEST("joined_at", false);

        private final String text;
        private final String following;

        Order(String column, boolean rising) {
            var direction = rising ? "" : " desc";
            text = column + direction + ", teacher_id" + direction;
            following = "(" + column + ", teacher_id) " + (rising ? ">" : "<") + " (?, ?)";
        }

        static Order of(TutorQuery.Sort sort) {
            return switch (sort) {
                case RATING -> RATING;
                case PRICE -> PRICE;
                case NEWEST -> NEWEST;
            };
        }

        String of(TutorCard card) {
            return switch (this) {
                case RATING -> String.valueOf(card.rating() == null ? BigDecimal.ZERO : card.rating());
                case PRICE ->
                    String.valueOf(Objects.requireNonNull(card.hourly()).minor());
                case NEWEST -> card.joinedAt().toString();
            };
        }

        Object value(Cursor cursor) {
            try {
                return switch (this) {
                    case RATING -> new BigDecimal(cursor.sortValue());
                    case PRICE -> Long.valueOf(cursor.sortValue());
                    case NEWEST -> cursor.instant();
                };
            } catch (NumberFormatException e) {
                throw new Malformed("cursor", "is not a cursor of this list");
            }
        }
    }
}
