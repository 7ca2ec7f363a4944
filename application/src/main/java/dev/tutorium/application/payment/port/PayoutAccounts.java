package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;

/** Where payouts go: the payees' accounts at the providers, by the provider's name and its own reference of the account. */
public interface PayoutAccounts {

    /** Nothing while the payee has none at that provider. */
    Optional<String> find(String provider, AccountId payee);

    /** Keeps a payee's account in place of the one before, in the transaction that runs. */
    void keep(String provider, AccountId payee, String reference);
}
