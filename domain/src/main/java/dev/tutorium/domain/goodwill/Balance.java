package dev.tutorium.domain.goodwill;

import dev.tutorium.domain.kernel.AccountId;
import java.util.Collection;

/** What an account has earned and spent in all. Earned is for everyone to see, the rest is the account's own business. */
public record Balance(int earned, int spent) {

    public Balance {
        if (spent < 0 || spent > earned) {
            throw new IllegalArgumentException("earned " + earned + ", spent " + spent);
        }
    }

    public static Balance of(AccountId account, Collection<? extends Entry> entries) {
        return new Balance(
                entries.stream().mapToInt(entry -> entry.earnedBy(account)).sum(),
                entries.stream().mapToInt(entry -> entry.spentBy(account)).sum());
    }

    public int left() {
        return earned - spent;
    }
}
