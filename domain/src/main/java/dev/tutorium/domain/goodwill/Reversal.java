package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;

/**
 * Taking back what was awarded for content that is removed. Never more than the receiver still has: what is spent stays spent, and
 * only what was taken goes back to who had paid it, so that a reversal makes no points.
 */
public final class Reversal {

    private Reversal() {}

    /** {@code balance} is what the receiver has to spend. */
    public static Outcome<Entry.Reversed, GoodwillRefusal> decide(
            GoodwillEntryId id, Entry.Awarded award, boolean reversedBefore, int balance, Instant now) {
        if (reversedBefore) {
            return Outcome.refused(new GoodwillRefusal.AlreadyReversed());
        }
        var taken = Math.min(award.points(), balance);
        return Outcome.accepted(new Entry.Reversed(
                id, award.id(), award.receiver(), award.payer(), taken, award.points() - taken, now));
    }
}
