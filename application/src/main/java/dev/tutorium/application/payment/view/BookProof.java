package dev.tutorium.application.payment.view;

import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holding the books against what there is came to.
 *
 * @param entries     how many entries there were
 * @param asked       whether the provider told what it has
 * @param differences of each kind at most {@link #MOST}
 */
public record BookProof(UUID id, Instant at, long entries, boolean asked, List<Difference> differences) {

    /** The most differences of one kind that are told. */
    public static final int MOST = 100;

    /** What it came to, in one word. */
    public enum Verdict {
        PROVEN,
        DIFFERENT,
        /** Nothing is different, but the provider did not answer. */
        INCOMPLETE
    }

    /** What can be different. */
    public enum Problem {
        /** The lines of an entry, or of all entries, do not add to zero. */
        UNBALANCED,
        /** Something happened, and no entry tells of it. */
        MISSING_ENTRY,
        /** An entry tells of what did not happen. */
        UNKNOWN_ENTRY,
        /** An entry tells of another amount. */
        WRONG_AMOUNT,
        /** A balance is not what the portions and payouts it is made of come to. */
        WRONG_BALANCE,
        /** A wallet is below zero. */
        OVERDRAWN,
        /** The provider has more or less than the books say. */
        PROVIDER_DIFFERS
    }

    /**
     * One difference.
     *
     * @param about    a charge, a refund, a payout or a dispute by its id, an entry by its key, an account by its kind and owner
     * @param books    what the books say; null where they say nothing
     * @param expected what they should say; null where it is nothing
     */
    public record Difference(
            Problem problem,
            String about,
            @Nullable Money books,
            @Nullable Money expected) {}

    public BookProof {
        differences = List.copyOf(differences);
    }

    public Verdict verdict() {
        if (!differences.isEmpty()) {
            return Verdict.DIFFERENT;
        }
        return asked ? Verdict.PROVEN : Verdict.INCOMPLETE;
    }
}
