package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Payees' accounts in memory. */
public final class PayoutAccountsInMemory implements PayoutAccounts {

    private record Key(String provider, AccountId payee) {}

    private final Map<Key, String> references = new HashMap<>();

    @Override
    public Optional<String> find(String provider, AccountId payee) {
        return Optional.ofNullable(references.get(new Key(provider, payee)));
    }

    @Override
    public void keep(String provider, AccountId payee, String reference) {
        references.put(new Key(provider, payee), reference);
    }
}
