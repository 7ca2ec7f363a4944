package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;

/** Who shares a charge, and by which of the platform's rules. The figures of the rule are in {@link PaymentPolicy}. */
public sealed interface SplitRule {

    AccountId teacher();

    /**
     * A course: teacher, creator and platform; a creator who teaches the course earns both parts as its teacher.
     *
     * @param extra what of the platform's part, in basis points of the whole, the teacher has earned to get beyond the usual
     */
    record Course(AccountId teacher, AccountId creator, int extra) implements SplitRule {

        public Course {
            if (extra < 0) {
                throw new IllegalArgumentException("an extra share of " + extra);
            }
        }

        public Course(AccountId teacher, AccountId creator) {
            this(teacher, creator, 0);
        }
    }

    /** A service of a teacher's own practice: all for the teacher less the platform's fee. */
    record Workspace(AccountId teacher) implements SplitRule {}

    /** A service found on the marketplace: the commission falls as the teacher's lifetime earnings rise. */
    record Marketplace(AccountId teacher, Money lifetimeEarnings) implements SplitRule {}
}
