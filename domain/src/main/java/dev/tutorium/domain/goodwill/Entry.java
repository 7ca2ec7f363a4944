package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.GoodwillEntryId;
import dev.tutorium.domain.kernel.PostId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One entry in the book of goodwill. Entries are only ever added; what an account has is always the sum of what they say of it. */
public sealed interface Entry {

    GoodwillEntryId id();

    Instant at();

    /** By how much the entry changes what an account has earned. */
    int earnedBy(AccountId account);

    /** By how much the entry changes what an account has spent. */
    int spentBy(AccountId account);

    /** Points for a reason; may be zero where a cap left nothing. */
    record Awarded(
            GoodwillEntryId id,
            AccountId receiver,
            Reason reason,
            int points,
            List<Cut> cuts,
            Funding funding,
            Instant at)
            implements Entry {

        public Awarded {
            cuts = List.copyOf(cuts);
        }

        @Override
        public int earnedBy(AccountId account) {
            return account.equals(receiver) ? points : 0;
        }

        @Override
        public int spentBy(AccountId account) {
            return account.equals(payer()) ? points : 0;
        }

        /** What it would have been without the cuts. */
        public int worth() {
            return points + cuts.stream().mapToInt(Cut::points).sum();
        }

        /** Whose balance paid it; null when the system did. */
        public @Nullable AccountId payer() {
            return funding == Funding.GIVER && reason instanceof Reason.FromMember thanks ? thanks.giver() : null;
        }
    }

    /**
     * Points an admin gave, as many as the admin thought right: no limit or cap counts them.
     *
     * @param note why
     */
    record Granted(GoodwillEntryId id, AccountId receiver, int points, AccountId by, String note, Instant at)
            implements Entry {

        public Granted {
            if (points <= 0) {
                throw new IllegalArgumentException("a grant of " + points);
            }
        }

        @Override
        public int earnedBy(AccountId account) {
            return account.equals(receiver) ? points : 0;
        }

        @Override
        public int spentBy(AccountId account) {
            return 0;
        }
    }

    /** Points spent to show a post in the main feed for a time. */
    record Promoted(GoodwillEntryId id, AccountId author, PostId post, int points, TimeRange shown, Instant at)
            implements Entry {

        @Override
        public int earnedBy(AccountId account) {
            return 0;
        }

        @Override
        public int spentBy(AccountId account) {
            return account.equals(author) ? points : 0;
        }
    }

    /**
     * An award taken back.
     *
     * @param points    taken from the receiver, and given back to who had paid them
     * @param forgiven  what the receiver had spent already
     * @param returnsTo null when the system had paid
     */
    record Reversed(
            GoodwillEntryId id,
            GoodwillEntryId award,
            AccountId receiver,
            @Nullable AccountId returnsTo,
            int points,
            int forgiven,
            Instant at)
            implements Entry {

        @Override
        public int earnedBy(AccountId account) {
            return account.equals(receiver) ? -points : 0;
        }

        @Override
        public int spentBy(AccountId account) {
            return account.equals(returnsTo) ? -points : 0;
        }
    }
}
