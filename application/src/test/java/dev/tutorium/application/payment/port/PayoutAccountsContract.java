package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import org.junit.jupiter.api.Test;

/** What every store of payees' accounts does. */
public abstract class PayoutAccountsContract {

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

    private void keep(String provider, AccountId payee, String reference) {
        transactions().inTransaction(() -> accounts().keep(provider, payee, reference));
    }
}
