package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.PayoutAccounts.PayoutAccount;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of payees' accounts does. */
public abstract class PayoutAccountsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Readiness READY = new Readiness(true, List.of());
    private static final Readiness MISSING = new Readiness(false, List.of("individual.dob", "external_account"));

    protected abstract PayoutAccounts accounts();

    protected abstract Transactions transactions();

    /** Someone new. */
    protected abstract AccountId payee();

    @Test
    void a_payee_has_an_account_at_each_provider() {
        var payee = payee();
        keep("stripe", payee, "acct_1" + payee.value());

        assertThat(accounts().find("stripe", payee)).hasValue("acct_1" + payee.value());
        assertThat(accounts().find("other", payee)).isEmpty();
        assertThat(accounts().find("stripe", payee())).isEmpty();
    }

    @Test
    void the_later_account_holds() {
        var payee = payee();
        keep("stripe", payee, "acct_1" + payee.value());
        keep("stripe", payee, "acct_2" + payee.value());

        assertThat(accounts().find("stripe", payee)).hasValue("acct_2" + payee.value());
    }

    @Test
    void nothing_is_ready_before_the_provider_tells_so() {
        var payee = payee();
        var reference = "acct_" + payee.value();
        keep("stripe", payee, reference);
        assertThat(account(payee)).isEqualTo(new PayoutAccount(reference, new Readiness(false, List.of()), null));

        assertThat(told("stripe", reference, MISSING, NOON)).hasValue(payee);
        keep("stripe", payee, reference);
        assertThat(account(payee)).isEqualTo(new PayoutAccount(reference, MISSING, NOON));
        assertThat(told("stripe", reference, READY, NOON.plusSeconds(1))).hasValue(payee);
        assertThat(account(payee)).isEqualTo(new PayoutAccount(reference, READY, NOON.plusSeconds(1)));
    }

    @Test
    void what_was_told_before_is_no_news() {
        var payee = payee();
        var reference = "acct_" + payee.value();
        keep("stripe", payee, reference);
        told("stripe", reference, READY, NOON);

        assertThat(told("stripe", reference, MISSING, NOON.minusMillis(1))).isEmpty();
        assertThat(told("other", reference, MISSING, NOON.plusSeconds(1))).isEmpty();
        assertThat(told("stripe", "acct_of_nobody", MISSING, NOON)).isEmpty();
        assertThat(account(payee).readiness()).isEqualTo(READY);
    }

    @Test
    void of_another_account_nothing_is_known() {
        var payee = payee();
        keep("stripe", payee, "acct_1" + payee.value());
        told("stripe", "acct_1" + payee.value(), READY, NOON);
        keep("stripe", payee, "acct_2" + payee.value());

        assertThat(account(payee).readiness().isReady()).isFalse();
        assertThat(account(payee).toldAt()).isNull();
    }

    private PayoutAccount account(AccountId payee) {
        return accounts().account("stripe", payee).orElseThrow();
    }

    private Optional<AccountId> told(String provider, String reference, Readiness readiness, Instant at) {
        return transactions().inTransaction(() -> accounts().told(provider, reference, readiness, at));
    }

    private void keep(String provider, AccountId payee, String reference) {
        transactions().inTransaction(() -> accounts().keep(provider, payee, reference));
    }
}
