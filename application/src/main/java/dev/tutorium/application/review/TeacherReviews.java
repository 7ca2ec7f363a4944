package dev.tutorium.application.review;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.review.port.Occasions;
import dev.tutorium.application.review.port.ReviewRequests;
import dev.tutorium.application.review.port.Reviews;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ReviewId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.review.ImportedReview;
import dev.tutorium.domain.review.ImportedReview.Original;
import dev.tutorium.domain.review.Occasion;
import dev.tutorium.domain.review.Review;
import dev.tutorium.domain.review.ReviewEvent.ReviewRequested;
import dev.tutorium.domain.review.ReviewPolicy;
import dev.tutorium.domain.review.ReviewRefusal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What teachers do about the reviews of them: answer them, ask students for one, bring those along that were written elsewhere. */
public final class TeacherReviews {

    private static final int LONGEST_LINE = 100;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private final Reviews reviews;
    private final Occasions occasions;
    private final ReviewRequests requests;
    private final ReviewPolicy policy;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public TeacherReviews(
            Reviews reviews,
            Occasions occasions,
            ReviewRequests requests,
            ReviewPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.reviews = reviews;
        this.occasions = occasions;
        this.requests = requests;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Outcome<Review, ReviewRefusal> respond(Actor.Member teacher, ReviewId id, String text) {
        var typed = Text.lines("response", text, policy.longestText());
        return transactions.inTransaction(() -> {
            var review = reviews.find(id).filter(found -> found.teacher().equals(teacher.id()));
            if (review.isEmpty() && reviews.isImported(teacher.id(), id)) {
                return Outcome.refused(new ReviewRefusal.WrittenElsewhere());
            }
            return review.orElseThrow(() -> new Missing("review"))
                    .respond(teacher.id(), typed, clock.instant(), policy)
                    .then(reviews::record);
        });
    }

    /** Adds what is not there yet. Answers how many were added. */
    public int bring(Actor.Member teacher, List<Original> originals) {
        if (originals.isEmpty() || originals.size() > policy.atOnce()) {
            throw new Malformed("reviews", "must be 1 to " + policy.atOnce());
        }
        var read = new ArrayList<ImportedReview>();
        for (var original : originals) {
            read.add(read(teacher.id(), original, "reviews." + read.size()));
        }
        return transactions.inTransaction(() -> reviews.add(read));
    }

    /**
     * Asks students about their latest lesson, where they have not said anything of it and were not asked before.
     *
     * @param among only these sessions; all when there are none
     */
    public List<ReviewRequested> ask(Actor.Member teacher, Collection<SessionId> among) {
        var now = clock.instant();
        return transactions.inTransaction(() -> {
            var due = occasions.unreviewed(teacher.id(), among, now.minus(policy.writeWithin()), policy.atOnce());
            return requests.record(
                    due.stream().flatMap(occasion -> request(occasion, now)).toList());
        });
    }

    private static Stream<ReviewRequested> request(Occasion occasion, Instant now) {
        return switch (occasion.about()) {
            case Occasion.About.Lesson(var session) ->
                Stream.of(new ReviewRequested(session, occasion.student(), occasion.teacher(), now));
            case Occasion.About.WholeCourse _ -> Stream.empty();
        };
    }

    private ImportedReview read(AccountId teacher, Original given, String at) {
        if (given.writtenAt().isBefore(EARLIEST) || given.writtenAt().isAfter(clock.instant())) {
            throw new Malformed(at + ".writtenAt", "must be a time from 2000 to now");
        }
        var original = new Original(
                Text.line(at + ".source", given.source(), LONGEST_LINE),
                given.reference().isEmpty() ? "" : Text.line(at + ".reference", given.reference(), LONGEST_LINE),
                Text.line(at + ".author", given.author(), LONGEST_LINE),
                given.rating(),
                Text.lines(at + ".comment", given.comment(), policy.longestText()),
                given.writtenAt());
        return ImportedReview.read(new ReviewId(ids.next()), teacher, original, policy)
                .orThrow(_ -> new Malformed(
                        at + ".rating", "must be a whole number from " + policy.worst() + " to " + policy.best()));
    }
}
