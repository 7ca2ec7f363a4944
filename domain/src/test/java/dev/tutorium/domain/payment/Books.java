package dev.tutorium.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Sums of lines, debits positive; refuses a movement posted twice. */
final class Books {

    private record Key(LedgerAccount account, Currency currency) {}

    private final Map<Key, Long> balances = new HashMap<>();
    private final Set<String> keys = new HashSet<>();

    void post(JournalEntry entry) {
        assertThat(keys.add(entry.key())).as("posted once: " + entry.key()).isTrue();
        entry.lines()
                .forEach(line -> balances.merge(
                        new Key(line.account(), line.amount().currency()),
                        line.amount().minor(),
                        Long::sum));
    }

    long of(LedgerAccount account) {
        return of(account, Currency.getInstance("EUR"));
    }

    long of(LedgerAccount account, Currency currency) {
        return balances.getOrDefault(new Key(account, currency), 0L);
    }

    long of(Kind kind) {
        return of(LedgerAccount.of(kind));
    }

    /** What is owed to a person in one of their accounts. */
    long owed(Kind kind, AccountId owner) {
        return -of(LedgerAccount.of(kind, owner));
    }

    /** What is owed to a person in one of their accounts. */
    long owed(Kind kind, AccountId owner, Currency currency) {
        return -of(LedgerAccount.of(kind, owner), currency);
    }

    /** Every line of a currency, added. */
    long sum(Currency currency) {
        return balances.entrySet().stream()
                .filter(each -> each.getKey().currency().equals(currency))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All accounts that are not at zero. */
    Map<LedgerAccount, Long> nonZero() {
        var left = new HashMap<LedgerAccount, Long>();
        balances.forEach((key, balance) -> {
            if (balance != 0) {
                left.merge(key.account(), balance, Long::sum);
            }
        });
        return left;
    }
}
