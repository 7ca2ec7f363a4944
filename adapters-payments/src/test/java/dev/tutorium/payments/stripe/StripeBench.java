package dev.tutorium.payments.stripe;

import dev.tutorium.application.kernel.CallMetersInMemory;
import dev.tutorium.application.payment.port.CardPayments.CheckoutOrder;
import dev.tutorium.application.payment.port.PayoutAccountsInMemory;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.ReturnPages;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The adapter and the server that plays Stripe, on one clock. */
final class StripeBench implements AutoCloseable {

    static final String SECRET = "whsec_one";
    static final String NEXT_SECRET = "whsec_two";

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");

    final StripeServer server = new StripeServer(() -> now);
    final StripeSettings settings = settings(StripeServer.API_KEY, 4);
    final CallMetersInMemory meters = new CallMetersInMemory();
    final PayoutAccountsInMemory accounts = new PayoutAccountsInMemory();
    final StripePayments payments = payments(settings);
    private final StripeCalls calls = new StripeCalls(settings, meters);
    final StripeOnboarding onboarding = new StripeOnboarding(calls, () -> now);
    final StripeEvidence evidence = new StripeEvidence(calls);
    final StripeNotices notices = new StripeNotices(
            settings,
            new StripeCheckouts(calls, () -> now),
            new StripeSubscriptions(calls),
            new StripeDisputes(calls),
            new StripeRefunds(calls),
            onboarding,
            () -> now);

    Instant now() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }

    /** Impatient, so that no test waits long. */
    StripeSettings settings(String apiKey, int concurrency) {
        return new StripeSettings(
                apiKey,
                List.of(SECRET, NEXT_SECRET),
                server.url(),
                Duration.ofSeconds(1),
                Duration.ofMillis(400),
                Duration.ofMillis(1),
                concurrency);
    }

    StripePayments payments(StripeSettings by) {
        var calls = new StripeCalls(by, meters);
        return new StripePayments(
                calls,
                new StripeCheckouts(calls, () -> now),
                new StripeTransfers(calls, accounts),
                new StripeSubscriptions(calls));
    }

    CheckoutOrder order(Money amount) {
        return new CheckoutOrder(
                new ChargeId(UUID.randomUUID()),
                amount,
                "Maths & more",
                "ada@example.org",
                new ReturnPages("https://shop.test/thanks", "https://shop.test/cart"),
                false,
                now.plus(Duration.ofMinutes(31)),
                null);
    }

    @Override
    public void close() {
        server.close();
    }
}
