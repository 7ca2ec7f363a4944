package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Payees' accounts in memory. */
public final class PayoutAccountsInMemory implements PayoutAccounts {

    private record Key(String provider, AccountId payee) {}

    private record Row(Key key, PayoutAccount account) {

        boolean isAbout(String provider, String reference) {
            return key.provider().equals(provider) && account.reference().equals(reference);
        }

        boolean isOlderThan(Instant at) {
            return account.toldAt() == null || !account.toldAt().isAfter(at);
        }
    }

    private final Rows<Key, Row> rows;

    public PayoutAccountsInMemory() {
        this(new Memory());
    }

    public PayoutAccountsInMemory(Memory memory) {
        rows = memory.rows();
    }

    @Override
    public Optional<PayoutAccount> account(String provider, AccountId payee) {
        return rows.find(new Key(provider, payee)).map(Row::account);
    }

    @Override
    public void keep(String provider, AccountId payee, String reference) {
        if (!find(provider, payee).equals(Optional.of(reference))) {
            put(new Key(provider, payee), new PayoutAccount(reference, new Readiness(false, List.of()), null));
        }
    }

    @Override
    public Optional<AccountId> told(String provider, String reference, Readiness readiness, Instant at) {
        var about = rows.stream()
                .filter(row -> row.isAbout(provider, reference) && row.isOlderThan(at))
                .map(Row::key)
                .findFirst();
        about.ifPresent(key -> put(key, new PayoutAccount(reference, readiness, at)));
        return about.map(Key::payee);
    }

    private void put(Key key, PayoutAccount account) {
        rows.put(key, new Row(key, account));
    }
}
