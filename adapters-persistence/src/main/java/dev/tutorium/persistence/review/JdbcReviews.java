package dev.tutorium.persistence.review;

import dev.tutorium.application.review.port.Reviews;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.ImportedReview;
import dev.tutorium.domain.review.Occasion.About;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.ReviewEvent;
import dev.tutorium.domain.review.ReviewRefusal;
import dev.tutorium.persistence.kernel.Outbox;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcReviews implements Reviews {

    private static final String INSERT = """
            insert into review (id, teacher_id, author_id, session_id, enrollment_id, service_id, rating, comment, written_at, version)
            values (?, ?, ?, ?, ?, (select service_id from session where id = ?), ?, ?, ?, 1)""";
    private static final String UPDATE = """
            update review set rating = ?, comment = ?, edited_at = ?, response = ?, responded_at = ?, removed_by = ?,
                removed_at = ?, version = version + 1
            where id = ? and version = ?""";
    private static final String IMPORT = """
            insert into review (id, teacher_id, source, import_key, author_name, rating, comment, written_at, version)
            select i.id, ?, i.source, i.key, i.author, i.rating, i.comment, i.at, 1
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::timestamptz[])
                as i (id, source, key, author, rating, comment, at)
            on conflict do nothing
            returning rating""";

    private final Sql sql;
    private final Outbox outbox;
    private final Ratings ratings;

    JdbcReviews(Sql sql, Outbox outbox, Ratings ratings) {
        this.sql = sql;
        this.outbox = outbox;
        this.ratings = ratings;
    }

    @Override
    public Optional<Review> find(ReviewId id) {
        return sql.first("select * from review where id = ? and source is null", ReviewRow::read, id);
    }

    @Override
    public Optional<Review> findLast(About about, AccountId author) {
        return sql.first(
                "select * from review where (session_id = ? or enrollment_id = ?) and author_id = ?"
                        + " order by written_at desc, id desc limit 1",
                ReviewRow::read,
                ReviewRow.session(about),
                ReviewRow.enrollment(about),
                author);
    }

    @Override
    public boolean isImported(AccountId teacher, ReviewId id) {
        return sql.count(
                        "select count(*) from review where id = ? and teacher_id = ? and source is not null",
                        id,
                        teacher)
                > 0;
    }

    @Override
    public Outcome<Review, ReviewRefusal> record(Change<Review> change) {
        var review = change.state();
        if (change.events().isEmpty()) {
            return Outcome.accepted(review);
        }
        try {
            save(review);
        } catch (DataAccessException e) {
            if (SqlStates.isDuplicate(e)) {
                return Outcome.refused(new ReviewRefusal.AlreadyReviewed());
            }
            throw e;
        }
        for (var event : change.events()) {
            if (event instanceof ReviewEvent told) {
                ratings.change(review.teacher(), false, statistics -> statistics.after(told));
            }
        }
        outbox.append(change.events());
        return Outcome.accepted(find(review.id()).orElseThrow());
    }

    @Override
    public int add(List<ImportedReview> imported) {
        var teacher = imported.getFirst().teacher();
        var added = sql.list(
                IMPORT,
                row -> row.getInt("rating"),
                teacher,
                imported.stream().map(ImportedReview::id).toList(),
                imported.stream().map(ImportedReview::source).toList(),
                imported.stream().map(ImportedReview::key).toList(),
                imported.stream().map(ImportedReview::author).toList(),
                imported.stream().map(one -> one.opinion().rating()).toList(),
                imported.stream().map(one -> one.opinion().comment()).toList(),
                imported.stream()
                        .map(ImportedReview::writtenAt)
                        .map(Instant::toString)
                        .toList());
        if (!added.isEmpty()) {
            ratings.change(teacher, true, before -> {
                var after = before;
                for (var rating : added) {
                    after = after.and(rating);
                }
                return after;
            });
        }
        return added.size();
    }

    private void save(Review review) {
        var opinion = review.opinion();
        var response = review.response();
        var removal = review.removal();
        if (review.version() == 0) {
            var session = ReviewRow.session(review.about());
            sql.update(
                    INSERT,
                    review.id(),
                    review.teacher(),
                    review.author(),
                    session,
                    ReviewRow.enrollment(review.about()),
                    session,
                    opinion.rating(),
                    opinion.comment(),
                    review.writtenAt());
        } else {
            sql.updateOne(
                    "review",
                    UPDATE,
                    opinion.rating(),
                    opinion.comment(),
                    review.editedAt(),
                    response == null ? null : response.text(),
                    response == null ? null : response.at(),
                    removal == null ? null : removal.by(),
                    removal == null ? null : removal.at(),
                    review.id(),
                    review.version());
        }
    }
}
