package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Spending points to show one's own post of a course's feed in the main feed for a time. */
public final class Promotion {

    private Promotion() {}

    /**
     * The post as its promotion needs it.
     *
     * @param inCourseFeed  whether it stands in a course's feed
     * @param promotedUntil the end of its last promotion; null when it never was promoted
     */
    public record Subject(
            PostId post,
            AccountId author,
            boolean inCourseFeed,
            boolean removed,
            @Nullable Instant promotedUntil) {}

    /** {@code balance} is what {@code by} has to spend. */
    public static Outcome<Entry.Promoted, GoodwillRefusal> decide(
            GoodwillEntryId id,
            Subject subject,
            AccountId by,
            int points,
            int balance,
            Instant now,
            GoodwillPolicy policy) {
        if (!by.equals(subject.author())) {
            return Outcome.refused(new GoodwillRefusal.NotTheAuthor());
        }
        if (!subject.inCourseFeed() || subject.removed()) {
            return Outcome.refused(new GoodwillRefusal.NotPromotable());
        }
        if (points < policy.promotion()) {
            return Outcome.refused(new GoodwillRefusal.TooFewPoints(policy.promotion()));
        }
        if (subject.promotedUntil() != null && now.isBefore(subject.promotedUntil())) {
            return Outcome.refused(new GoodwillRefusal.AlreadyPromoted(subject.promotedUntil()));
        }
        if (points > balance) {
            return Outcome.refused(new GoodwillRefusal.BalanceTooLow(balance, points));
        }
        return Outcome.accepted(new Entry.Promoted(
                id, by, subject.post(), points, TimeRange.of(now, policy.promotionFor(points)), now));
    }
}
