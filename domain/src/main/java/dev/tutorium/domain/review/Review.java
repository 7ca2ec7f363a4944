package dev.tutorium.domain.review;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.review.Occasion.About;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a student says of a lesson or a course after its end. The student may change it for a while, as long as the teacher has not
 * answered; the teacher answers once. The student removes it at any time, a moderator too; then it counts and says nothing more.
 *
 * @param editedAt null when it reads as it was written
 * @param removal  null while it stands
 */
public record Review(
        ReviewId id,
        About about,
        AccountId author,
        AccountId teacher,
        Opinion opinion,
        Instant writtenAt,
        @Nullable Instant editedAt,
        @Nullable Response response,
        @Nullable Removal removal,
        long version) {

    /** A rating, and words to it or none. */
    public record Opinion(int rating, String comment) {

        /** As typed. */
        static Outcome<Opinion, ReviewRefusal> read(int rating, String typed, ReviewPolicy policy) {
            if (rating < policy.worst() || rating > policy.best()) {
                return Outcome.refused(new ReviewRefusal.RatingOutOfRange(policy.worst(), policy.best()));
            }
            var comment = typed.strip();
            return comment.length() > policy.longestText()
                    ? Outcome.refused(new ReviewRefusal.TextTooLong(policy.longestText()))
                    : Outcome.accepted(new Opinion(rating, comment));
        }
    }

    /** What the teacher says to it. */
    public record Response(String text, Instant at) {}

    /** Who removed it, and when. */
    public record Removal(AccountId by, Instant at) {}

    /**
     * A student's first word on an occasion.
     *
     * @param last the author's last review of the same occasion; one they removed themselves makes room for another, one that a
     *             moderator removed does not
     */
    public static Outcome<Change<Review>, ReviewRefusal> write(
            ReviewId id,
            Occasion occasion,
            Optional<Review> last,
            AccountId by,
            int rating,
            String comment,
            Instant now,
            ReviewPolicy policy) {
        if (!by.equals(occasion.student())) {
            return Outcome.refused(new ReviewRefusal.NotTheStudent());
        }
        if (occasion.completedAt() == null) {
            return Outcome.refused(new ReviewRefusal.NotCompleted());
        }
        var until = occasion.completedAt().plus(policy.writeWithin());
        if (!now.isBefore(until)) {
            return Outcome.refused(new ReviewRefusal.TooLate(until));
        }
        if (last.filter(review -> !review.isTakenBack()).isPresent()) {
            return Outcome.refused(new ReviewRefusal.AlreadyReviewed());
        }
        return Opinion.read(rating, comment, policy)
                .map(opinion -> Change.of(
                        new Review(id, occasion.about(), by, occasion.teacher(), opinion, now, null, null, null, 0),
                        new ReviewEvent.ReviewWritten(id, by, occasion.teacher(), rating, now)));
    }

    /** The author thinks otherwise now; the same opinion again changes nothing. */
    public Outcome<Change<Review>, ReviewRefusal> change(
            AccountId by, int rating, String comment, Instant now, ReviewPolicy policy) {
        if (!by.equals(author)) {
            return Outcome.refused(new ReviewRefusal.NotTheAuthor());
        }
        if (removal != null) {
            return Outcome.refused(new ReviewRefusal.ReviewRemoved());
        }
        if (response != null) {
            return Outcome.refused(new ReviewRefusal.AlreadyAnswered());
        }
        var until = writtenAt.plus(policy.changeFor());
        if (!now.isBefore(until)) {
            return Outcome.refused(new ReviewRefusal.TooLate(until));
        }
        return Opinion.read(rating, comment, policy)
                .map(next -> next.equals(opinion)
                        ? Change.of(this)
                        : Change.of(
                                new Review(id, about, author, teacher, next, writtenAt, now, null, null, version),
                                new ReviewEvent.ReviewChanged(id, teacher, opinion.rating(), rating, now)));
    }

    /** The teacher's one answer; the same again changes nothing. */
    public Outcome<Change<Review>, ReviewRefusal> respond(
            AccountId by, String typed, Instant now, ReviewPolicy policy) {
        if (!by.equals(teacher)) {
            return Outcome.refused(new ReviewRefusal.NotTheTeacher());
        }
        if (removal != null) {
            return Outcome.refused(new ReviewRefusal.ReviewRemoved());
        }
        var text = typed.strip();
        if (response != null) {
            return response.text().equals(text)
                    ? Outcome.accepted(Change.of(this))
                    : Outcome.refused(new ReviewRefusal.AlreadyAnswered());
        }
        if (text.isEmpty()) {
            return Outcome.refused(new ReviewRefusal.NothingWritten());
        }
        if (text.length() > policy.longestText()) {
            return Outcome.refused(new ReviewRefusal.TextTooLong(policy.longestText()));
        }
        return Outcome.accepted(Change.of(
                new Review(
                        id,
                        about,
                        author,
                        teacher,
                        opinion,
                        writtenAt,
                        editedAt,
                        new Response(text, now),
                        null,
                        version),
                new ReviewEvent.ReviewAnswered(id, author, teacher, now)));
    }

    /** Removing it again changes nothing. {@code moderates} is whether {@code by} may moderate content. */
    public Outcome<Change<Review>, ReviewRefusal> remove(AccountId by, boolean moderates, Instant now) {
        if (!by.equals(author) && !moderates) {
            return Outcome.refused(new ReviewRefusal.NotTheAuthor());
        }
        if (removal != null) {
            return Outcome.accepted(Change.of(this));
        }
        var gone = new Opinion(opinion.rating(), "");
        return Outcome.accepted(Change.of(
                new Review(id, about, author, teacher, gone, writtenAt, editedAt, null, new Removal(by, now), version),
                new ReviewEvent.ReviewRemoved(id, teacher, opinion.rating(), by, now)));
    }

    public boolean isStanding() {
        return removal == null;
    }

    public ContentId content() {
        return new ContentId(id.value());
    }

    private boolean isTakenBack() {
        return removal != null && removal.by().equals(author);
    }
}
