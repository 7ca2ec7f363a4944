package dev.tutorium.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.CardPayments.TransferOrder;
import dev.tutorium.application.payment.port.CardPaymentsContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PayoutId;
import dev.tutorium.payments.sandbox.Faults.Kind;
import dev.tutorium.payments.sandbox.Faults.Operation;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

final class SandboxCardPaymentsTest extends CardPaymentsContract {

    private Instant now = NOW;
    private final Database database = new Database(ProviderDatabase.SOURCE);
    private final SandboxSettings settings = new SandboxSettings(null, List.of("whsec_test"), 150, 25, 1_500);
    private final Webhooks webhooks = new Webhooks(database, ObjectMapper.getDefault(), () -> now);
    private final HostedCheckouts checkouts = new HostedCheckouts(database, webhooks, settings, () -> now);
    private final Faults faults = new Faults(database);
    private final SandboxCardPayments payments = payments(database);

    @Override
    protected CardPayments payments() {
        return payments;
    }

    @Override
    protected void pay(String checkout) {
        var _ = checkouts.pay(checkout, WebhookWish.AT_ONCE);
    }

    @Override
    protected void advance(Duration by) {
        now = now.plus(by);
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Override
    protected AccountId payee() {
        var payee = new AccountId(UUID.randomUUID());
        var accounts = SandboxOnboardingTest.accounts();
        var _ = accounts.change(accounts.open(payee, "ada@example.org"), true);
        return payee;
    }

    @Test
    void an_account_that_is_not_ready_is_not_paid() {
        var order = new TransferOrder(new PayoutId(UUID.randomUUID()), 1, new AccountId(UUID.randomUUID()), eur(20_00));

        assertThat(payments.transfer(order)).isInstanceOf(Declined.class);
    }

    @Test
    void the_provider_keeps_one_and_a_half_percent_and_a_fixed_part() {
        assertThat(paid(eur(5000)).fee()).isEqualTo(eur(100));
    }

    @Test
    void the_fee_is_never_more_than_the_payment() {
        assertThat(paid(eur(10)).fee()).isEqualTo(eur(10));
    }

    @Test
    void a_restart_forgets_nothing() {
        var order = order(eur(5000), false);
        var checkout = open(order);
        pay(checkout.reference());
        var restarted = payments(new Database(ProviderDatabase.SOURCE));

        assertThat(succeeded(restarted.openCheckout(order))).isEqualTo(checkout);
        assertThat(succeeded(restarted.checkout(checkout.reference()))).isEqualTo(status(checkout));
    }

    @Test
    void a_lost_answer_is_unknown_and_its_repeat_tells_what_was_done() {
        var order = order(eur(5000), false);
        faults.ask(Operation.CHECKOUT, Kind.ANSWER_LOST, 1);

        assertThat(payments.openCheckout(order)).isInstanceOf(Unknown.class);
        assertThat(open(order)).isEqualTo(open(order));
    }

    @Test
    void a_provider_that_is_away_did_nothing() {
        var order = order(eur(5000), false);
        faults.ask(Operation.CHECKOUT, Kind.AWAY, 2);

        assertThat(payments.openCheckout(order)).isInstanceOf(Unknown.class);
        assertThat(payments.openCheckout(order)).isInstanceOf(Unknown.class);
        open(order);
    }

    @Test
    void a_decline_that_was_asked_for_stays() {
        var order = order(eur(5000), false);
        faults.ask(Operation.CHECKOUT, Kind.DECLINED, 1);

        assertThat(payments.openCheckout(order)).isInstanceOf(Declined.class);
        assertThat(payments.openCheckout(order)).isInstanceOf(Declined.class);
    }

    @Test
    void a_database_that_is_gone_is_an_unknown_answer() {
        var gone = new PGSimpleDataSource();
        gone.setPortNumbers(new int[] {1});

        assertThat(payments(new Database(gone)).openCheckout(order(eur(5000), false)))
                .isInstanceOf(Unknown.class);
    }

    private SandboxCardPayments payments(Database of) {
        var hooks = new Webhooks(of, ObjectMapper.getDefault(), () -> now);
        var pages = new HostedCheckouts(of, hooks, settings, () -> now);
        return new SandboxCardPayments(
                pages,
                new Movements(pages, hooks, () -> now),
                new Renewals(of, hooks, pages, () -> now),
                new Answers(of),
                new Faults(of),
                path -> URI.create("http://sandbox.test" + path));
    }
}
