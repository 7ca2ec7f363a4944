package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.PayoutOnboarding.OnboardingPages;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.AccountId;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every provider does that opens accounts for payees. */
public abstract class PayoutOnboardingContract {

    protected static final OnboardingPages PAGES =
            new OnboardingPages(URI.create("https://shop.test/payouts"), URI.create("https://shop.test/payouts/again"));

    private final AccountId payee = new AccountId(UUID.randomUUID());

    protected abstract PayoutOnboarding onboarding();

    /** The payee answers everything that the provider asks. */
    protected abstract void complete(String account);

    @Test
    void a_payee_has_one_account() {
        var account = open();

        assertThat(open()).isEqualTo(account);
        assertThat(succeeded(onboarding().open(new AccountId(UUID.randomUUID()), "bob@example.org")))
                .isNotEqualTo(account);
    }

    @Test
    void who_answered_everything_can_be_paid_out() {
        var account = open();
        assertThat(succeeded(onboarding().page(account, PAGES)).isAbsolute()).isTrue();

        complete(account);

        assertThat(succeeded(onboarding().readiness(account))).isEqualTo(new Readiness(true, List.of()));
    }

    @Test
    void an_unknown_account_has_no_page_and_no_readiness() {
        assertThat(onboarding().page("acct_unknown", PAGES)).isInstanceOf(Declined.class);
        assertThat(onboarding().readiness("acct_unknown")).isInstanceOf(Declined.class);
    }

    protected final String open() {
        return succeeded(onboarding().open(payee, "ada@example.org"));
    }

    protected static <T> T succeeded(RemoteResult<T> result) {
        if (result instanceof Succeeded<T>(var value)) {
            return value;
        }
        throw new AssertionError(result);
    }
}
