package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import java.net.URI;
import java.util.List;

/**
 * Payees' accounts at the provider. We open them; what the law wants to know of a payee is asked by the provider on pages of its own,
 * and told us only as whether it is enough. Never called inside a transaction.
 */
public interface PayoutOnboarding {

    /** Opens an account for a payee; the answer is its reference, the same when it is asked again. */
    RemoteResult<String> open(AccountId payee, String email);

    /** A page of the provider's where the payee answers what is still asked; good once, for some minutes. */
    RemoteResult<URI> page(String account, OnboardingPages ours);

    RemoteResult<Readiness> readiness(String account);

    /**
     * Where the provider's page leads to.
     *
     * @param back  when the payee has done what they would, which need not be all
     * @param again when the page is no longer good: to ask for another
     */
    record OnboardingPages(URI back, URI again) {}

    /**
     * Whether an account can be paid out to.
     *
     * @param missing what the provider still asks the payee, in its own words
     */
    record Readiness(boolean isReady, List<String> missing) {

        public Readiness {
            missing = List.copyOf(missing);
        }
    }
}
