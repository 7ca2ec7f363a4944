package dev.tutorium.application.payment.port;

import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where payouts go: the payees' accounts at the providers, by the provider's name and its own reference of the account. */
public interface PayoutAccounts {

    /** Nothing while the payee has none at that provider. */
    Optional<PayoutAccount> account(String provider, AccountId payee);

    /** The reference of {@link #account}. */
    default Optional<String> find(String provider, AccountId payee) {
        return account(provider, payee).map(PayoutAccount::reference);
    }

    /**
     * Keeps a payee's account in place of the one before, in the transaction that runs. Nothing is known of another one yet; the same
     * one again stays as it is.
     */
    void keep(String provider, AccountId payee, String reference);

    /**
     * Keeps what the provider told of an account, unless something later is known, in the transaction that runs. Answers whose it is;
     * nothing where it was no news.
     */
    Optional<AccountId> told(String provider, String reference, Readiness readiness, Instant at);

    /**
     * A payee's account as it is known.
     *
     * @param readiness not ready while nothing was told
     * @param toldAt    when the provider told; null before it did
     */
    record PayoutAccount(
            String reference, Readiness readiness, @Nullable Instant toldAt) {}
}
