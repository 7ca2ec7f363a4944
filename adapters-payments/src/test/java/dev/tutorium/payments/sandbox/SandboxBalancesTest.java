package dev.tutorium.payments.sandbox;

import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.ProviderBalances;
import dev.tutorium.application.payment.port.ProviderBalancesContract;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

final class SandboxBalancesTest extends ProviderBalancesContract {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");

    private final Database database = new Database(ProviderDatabase.SOURCE);
    private final SandboxSettings settings = new SandboxSettings(null, List.of("whsec_test"), 150, 25, 1_500);
    private final Webhooks webhooks = new Webhooks(database, ObjectMapper.getDefault(), () -> NOW);
    private final HostedCheckouts checkouts = new HostedCheckouts(database, webhooks, settings, () -> NOW);
    private final Disputes disputes = new Disputes(database, webhooks, settings, () -> NOW);

    @Override
    protected ProviderBalances balances() {
        return new SandboxBalances(database);
    }

    @Override
    protected CardPayments payments() {
        return new SandboxCardPayments(
                checkouts,
                new Movements(checkouts, webhooks, () -> NOW),
                new Renewals(database, webhooks, checkouts, () -> NOW),
                new Answers(database),
                new Faults(database),
                path -> URI.create("http://sandbox.test" + path));
    }

    @Override
    protected void pay(String checkout) {
        var _ = checkouts.pay(checkout, WebhookWish.AT_ONCE);
    }

    @Override
    protected Money dispute(String checkout) {
        disputes.open(checkouts.find(checkout).orElseThrow(), Long.MAX_VALUE, WebhookWish.AT_ONCE);
        return eur(1500);
    }

    @Override
    protected AccountId payee() {
        var payee = new AccountId(UUID.randomUUID());
        var accounts = SandboxOnboardingTest.accounts();
        var _ = accounts.change(accounts.open(payee, "ada@example.org"), true);
        return payee;
    }

    @Override
    protected Instant now() {
        return NOW;
    }
}
