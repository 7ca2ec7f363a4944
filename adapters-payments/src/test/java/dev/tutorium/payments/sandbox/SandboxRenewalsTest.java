package dev.tutorium.payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.payment.port.CardPayments;
import dev.tutorium.application.payment.port.RenewalsContract;
import dev.tutorium.domain.kernel.Renewal;
import dev.tutorium.payments.sandbox.StoredSubscription.Card;
import io.micronaut.serde.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SandboxRenewalsTest extends RenewalsContract {

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private final Database database = new Database(ProviderDatabase.SOURCE);
    private final SandboxSettings settings = new SandboxSettings(null, List.of("whsec_test"), 150, 25, 1_500);
    private final Webhooks webhooks = new Webhooks(database, ObjectMapper.getDefault(), () -> now);
    private final HostedCheckouts checkouts = new HostedCheckouts(database, webhooks, settings, () -> now);
    private final Renewals renewals = new Renewals(database, webhooks, checkouts, () -> now);
    private final SandboxCardPayments payments = new SandboxCardPayments(
            checkouts,
            new Movements(checkouts, webhooks, () -> now),
            renewals,
            new Answers(database),
            new Faults(database),
            path -> URI.create("http://sandbox.test" + path));

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
        renewals.renewDue();
    }

    @Override
    protected Instant now() {
        return now;
    }

    @Test
    void a_card_that_is_declined_is_tried_again_and_pays_for_the_same_period_or_ends_it() {
        var first = begun(Renewal.WEEKLY);
        renewals.use(first.subscription(), Card.DECLINES);
        advance(Duration.ofDays(8));
        assertThat(standing(first).paid()).hasSize(1);
        renewals.use(first.subscription(), Card.PAYS);
        advance(Duration.ofDays(1));
        assertThat(standing(first).paid())
                .hasSize(2)
                .last()
                .satisfies(period -> assertThat(period.from()).isEqualTo(first.until()));
        renewals.use(first.subscription(), Card.DECLINES);
        advance(Duration.ofDays(20));
        assertThat(standing(first).paid()).hasSize(2);
        assertThat(standing(first).endedAt()).isNotNull();
    }
}
