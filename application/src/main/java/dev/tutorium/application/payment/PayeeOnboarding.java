package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Payers;
import dev.tutorium.application.payment.port.PayoutAccounts.PayoutAccount;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.application.payment.port.PayoutOnboarding.OnboardingPages;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Payees open their account at the provider, answer there what it asks, and see here whether it is enough. */
public final class PayeeOnboarding {

    private final PayoutOnboarding provider;
    private final PayeeAccounts accounts;
    private final Payers people;
    private final Transactions transactions;
    private final InstantSource clock;

    public PayeeOnboarding(
            PayoutOnboarding provider,
            PayeeAccounts accounts,
            Payers people,
            Transactions transactions,
            InstantSource clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.people = people;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The provider's page for what is still asked, good once; opens the account where there is none.
     *
     * @param returnUrl where that page leads to, done or not: an absolute address of http or https
     */
    public Outcome<URI, PaymentRefusal> page(Actor.Member payee, String returnUrl) {
        var back = web("returnUrl", returnUrl);
        return account(payee.id()).then(account -> answered(provider.page(account, new OnboardingPages(back, back))));
    }

    /**
     * The account as it is known, nothing before it is opened. One that is not known to be ready is asked about first, since the payee
     * may have come from the provider's page this moment; where nobody answers it is told as it was. Providers tell time in seconds, so
     * an answer is as old as its second.
     */
    public Optional<PayoutAccount> look(Actor.Member payee) {
        var known = accounts.find(payee.id());
        if (known.isEmpty() || known.get().readiness().isReady()) {
            return known;
        }
        var asked = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return switch (provider.readiness(known.get().reference())) {
            case RemoteResult.Succeeded(var readiness) -> {
                transactions.inTransaction(() -> accounts.told(known.get().reference(), readiness, asked));
                yield accounts.find(payee.id());
            }
            case RemoteResult.Declined<?> _, RemoteResult.Unknown<?> _ -> known;
        };
    }

    private Outcome<String, PaymentRefusal> account(AccountId payee) {
        var known = accounts.find(payee);
        if (known.isPresent()) {
            return Outcome.accepted(known.get().reference());
        }
        var email = people.emailOf(payee).orElseThrow(() -> new Missing("account"));
        return answered(provider.open(payee, email)).map(reference -> {
            transactions.inTransaction(() -> accounts.opened(payee, reference));
            return reference;
        });
    }

    private static URI web(String field, String typed) {
        try {
            var uri = new URI(typed.strip());
            if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // told below, as any other address that is none of the web
        }
        throw new Malformed(field, "must be an absolute address of http or https");
    }

    private static <T> Outcome<T, PaymentRefusal> answered(RemoteResult<T> result) {
        return switch (result) {
            case RemoteResult.Succeeded(var value) -> Outcome.accepted(value);
            case RemoteResult.Declined(var reason) -> Outcome.refused(new PaymentRefusal.ProviderDeclined(reason));
            case RemoteResult.Unknown<?> _ -> Outcome.refused(new PaymentRefusal.ProviderUnavailable());
        };
    }
}
