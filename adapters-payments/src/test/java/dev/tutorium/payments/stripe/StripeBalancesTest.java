package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.ProviderBalances;
import dev.tutorium.application.payment.port.ProviderBalances.Held;
import dev.tutorium.application.payment.port.ProviderBalancesContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StripeBalancesTest extends ProviderBalancesContract {

    private final StripeBench bench = new StripeBench();
    private final StripeBalances balances = new StripeBalances(new StripeCalls(bench.settings, bench.meters));

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected ProviderBalances balances() {
        return balances;
    }

    @Override
    protected CardPayments payments() {
        return bench.payments;
    }

    @Override
    protected void pay(String checkout) {
        bench.server.pay(checkout);
    }

    @Override
    protected Money dispute(String checkout) {
        bench.server.bank().dispute(checkout, 5000);
        return eur(StripeBank.FEE);
    }

    @Override
    protected AccountId payee() {
        var payee = new AccountId(UUID.randomUUID());
        bench.server.connect("acct_" + payee.value());
        bench.accounts.keep("stripe", payee, "acct_" + payee.value());
        return payee;
    }

    @Override
    protected Instant now() {
        return bench.now();
    }

    @Test
    void what_was_sent_to_the_bank_is_told_beside_what_is_there() {
        bench.server.topUp("jpy", 9000);
        bench.server.topUp("eur", 5000);
        bench.server.bankOut("eur", 3000, "paid");
        bench.server.bankOut("eur", 1000, "in_transit");
        bench.server.bankOut("eur", 700, "failed");

        assertThat(balances.held())
                .isEqualTo(new Succeeded<>(
                        List.of(new Held(eur(1000), eur(4000)), new Held(Money.of(9000, "JPY"), Money.of(0, "JPY")))));
    }

    @Test
    void a_balance_that_cannot_be_asked_is_unknown() {
        bench.server.fail(Fault.TOO_MANY, "GET", 1);

        assertThat(balances.held()).isInstanceOf(Unknown.class);
    }
}
