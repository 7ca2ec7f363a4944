package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.application.payment.port.PayoutOnboarding;
import dev.tutorium.application.payment.port.PayoutOnboardingContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.PayoutId;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class StripeOnboardingTest extends PayoutOnboardingContract {

    private final StripeBench bench = new StripeBench();

    @AfterEach
    void close() {
        bench.close();
    }

    @Override
    protected PayoutOnboarding onboarding() {
        return bench.onboarding;
    }

    @Override
    protected void complete(String account) {
        bench.server.connect(account);
    }

    @Test
    void a_new_account_tells_what_is_missing() {
        var readiness = succeeded(bench.onboarding.readiness(open()));

        assertThat(readiness.isReady()).isFalse();
        assertThat(readiness.missing()).containsExactly("external_account", "tos_acceptance.date");
    }

    @Test
    void every_page_is_a_new_one() {
        var account = open();
        var first = succeeded(bench.onboarding.page(account, PAGES));
        bench.advance(Duration.ofSeconds(1));

        assertThat(succeeded(bench.onboarding.page(account, PAGES))).isNotEqualTo(first);
    }

    @Test
    void an_account_is_paid_out_to_once_it_is_ready() {
        bench.server.topUp("eur", 100_00);
        var payee = new AccountId(UUID.randomUUID());
        bench.accounts.keep("stripe", payee, open());
        var payout = new PayoutId(UUID.randomUUID());
        var amount = Money.of(20_00, "EUR");

        assertThat(bench.payments.transfer(new TransferOrder(payout, 1, payee, amount)))
                .isInstanceOf(Declined.class);
        complete(open());
        assertThat(bench.payments.transfer(new TransferOrder(payout, 2, payee, amount)))
                .isInstanceOf(Succeeded.class);
    }
}
