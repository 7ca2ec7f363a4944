package dev.tutorium.domain.messaging;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.WebhookAnswer.Answered;
import dev.tutorium.domain.messaging.WebhookAnswer.Silence;
import dev.tutorium.domain.messaging.WebhookDelivery.Delivered;
import dev.tutorium.domain.messaging.WebhookDelivery.Exhausted;
import dev.tutorium.domain.messaging.WebhookDelivery.Pending;
import dev.tutorium.domain.messaging.WebhookEndpoint.Cause;
import dev.tutorium.domain.messaging.WebhookEndpoint.Disabled;
import dev.tutorium.domain.messaging.WebhookEndpoint.Failing;
import dev.tutorium.domain.messaging.WebhookEndpoint.Health;
import dev.tutorium.domain.messaging.WebhookEndpoint.Working;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebhookTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final MessagingPolicy POLICY = MessagingPolicy.standard();
    private static final AccountId OWNER = new AccountId(new UUID(9, 1));
    private static final WebhookEndpointId ENDPOINT = new WebhookEndpointId(new UUID(33, 1));
    private static final WebhookAnswer NO = new Answered(500);
    private static final WebhookAnswer YES = new Answered(204);

    private static WebhookEndpoint endpoint(Health health) {
        return new WebhookEndpoint(ENDPOINT, OWNER, URI.create("https://example.org/hook"), health, 3);
    }

    private static WebhookDelivery delivery() {
        return happened(NOW);
    }

    private static WebhookDelivery happened(Instant at) {
        return WebhookDelivery.of(new WebhookDeliveryId(new UUID(34, 1)), ENDPOINT, new UUID(35, 1), at, POLICY);
    }

    private static WebhookDelivery exhausted() {
        var delivery = delivery();
        for (var attempt = 0; attempt < 8; attempt++) {
            delivery = delivery.answered(NO, NOW, POLICY);
        }
        return delivery;
    }

    @Test
    void an_event_is_tried_eight_times_each_so_long_after_the_one_before() {
        var waits = new ArrayList<Duration>();
        var delivery = delivery();
        var at = NOW;
        while (delivery.progress() instanceof Pending pending) {
            waits.add(Duration.between(at, pending.dueAt()));
            at = pending.dueAt();
            delivery = delivery.answered(NO, at, POLICY);
        }
        assertThat(waits)
                .containsExactly(
                        Duration.ZERO,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(5),
                        Duration.ofHours(10),
                        Duration.ofHours(10));
        assertThat(delivery.progress()).isEqualTo(new Exhausted(at));
        assertThat(MessagingPolicy.standard().timeout()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void failures_are_counted() {
        assertThat(delivery().progress()).isEqualTo(new Pending(0, NOW));
        assertThat(delivery().answered(NO, NOW, POLICY).progress()).isEqualTo(new Pending(1, NOW.plusSeconds(5)));
    }

    @Test
    void an_accepted_event_is_delivered() {
        assertThat(delivery().answered(YES, NOW, POLICY).progress()).isEqualTo(new Delivered(NOW));
    }

    @ParameterizedTest
    @CsvSource({"199, false", "200, true", "299, true", "300, false", "301, false", "500, false"})
    void only_a_status_from_200_to_299_accepts(int status, boolean accepts) {
        assertThat(new Answered(status).isAcceptance()).isEqualTo(accepts);
    }

    @Test
    void silence_is_a_failure() {
        assertThat(new Silence("timeout").isAcceptance()).isFalse();
    }

    @Test
    void news_of_a_delivery_that_is_over_changes_nothing() {
        var delivered = delivery().answered(YES, NOW, POLICY);
        assertThat(delivered.answered(NO, NOW.plusSeconds(1), POLICY)).isEqualTo(delivered);
        assertThat(exhausted().answered(YES, NOW.plusSeconds(1), POLICY)).isEqualTo(exhausted());
    }

    @Test
    void an_event_is_sent_again_from_the_first_attempt_on() {
        var later = NOW.plusSeconds(1_000);
        for (var before : List.of(delivery().answered(NO, NOW, POLICY), exhausted())) {
            var again = before.redeliver(endpoint(new Working()), later, POLICY)
                    .orThrow(no -> new IllegalStateException(no.toString()));
            assertThat(again.progress()).isEqualTo(new Pending(0, later));
        }
        assertThat(exhausted().redeliver(endpoint(new Disabled(Cause.BY_OWNER, NOW)), later, POLICY))
                .isEqualTo(Outcome.refused(new MessagingRefusal.EndpointDisabled()));
    }

    @Test
    void all_since_a_time_begins_with_that_time() {
        var before = happened(NOW.minusNanos(1));
        var then = happened(NOW);
        var after = happened(NOW.plusNanos(1));
        assertThat(WebhookDelivery.since(NOW, List.of(after, before, then))).containsExactly(after, then);
    }

    @Test
    void a_delivery_is_due_from_its_time_on_while_its_endpoint_is_enabled() {
        var retry = delivery().answered(NO, NOW, POLICY);
        var due = NOW.plusSeconds(5);
        assertThat(retry.isDue(endpoint(new Working()), due.minusNanos(1))).isFalse();
        assertThat(retry.isDue(endpoint(new Working()), due)).isTrue();
        assertThat(retry.isDue(endpoint(new Failing(NOW)), due)).isTrue();
        assertThat(retry.isDue(endpoint(new Disabled(Cause.BY_OWNER, NOW)), due))
                .isFalse();
        assertThat(exhausted().isDue(endpoint(new Working()), due)).isFalse();
    }

    @Test
    void an_endpoint_fails_from_its_first_failure_until_it_accepts_again() {
        var failing = endpoint(new Working()).answered(false, NOW, POLICY);
        assertThat(failing).isEqualTo(Change.of(endpoint(new Failing(NOW))));
        assertThat(failing.state().answered(false, NOW.plusSeconds(9), POLICY))
                .isEqualTo(Change.of(endpoint(new Failing(NOW))));
        assertThat(failing.state().answered(true, NOW, POLICY)).isEqualTo(Change.of(endpoint(new Working())));
        assertThat(endpoint(new Working()).answered(true, NOW, POLICY)).isEqualTo(Change.of(endpoint(new Working())));
    }

    @Test
    void an_endpoint_that_failed_for_5_days_is_disabled() {
        var end = NOW.plus(Duration.ofDays(5));
        assertThat(endpoint(new Failing(NOW)).answered(false, end.minusNanos(1), POLICY))
                .isEqualTo(Change.of(endpoint(new Failing(NOW))));
        assertThat(endpoint(new Failing(NOW)).answered(false, end, POLICY))
                .isEqualTo(Change.of(
                        endpoint(new Disabled(Cause.FAILED_TOO_LONG, end)),
                        new WebhookEvent.EndpointGivenUp(ENDPOINT, OWNER, NOW, end)));
        assertThat(endpoint(new Failing(NOW)).answered(true, end, POLICY))
                .isEqualTo(Change.of(endpoint(new Working())));
    }

    @Test
    void a_disabled_endpoint_stays_so_until_its_owner_enables_it() {
        var disabled = endpoint(new Disabled(Cause.FAILED_TOO_LONG, NOW));
        assertThat(disabled.answered(true, NOW, POLICY)).isEqualTo(Change.of(disabled));
        assertThat(disabled.disable(NOW.plusSeconds(1))).isEqualTo(disabled);
        assertThat(disabled.isEnabled()).isFalse();
        assertThat(disabled.enable()).isEqualTo(endpoint(new Working()));
    }

    @Test
    void its_owner_disables_and_enables_an_endpoint() {
        assertThat(endpoint(new Failing(NOW)).disable(NOW)).isEqualTo(endpoint(new Disabled(Cause.BY_OWNER, NOW)));
        assertThat(endpoint(new Failing(NOW)).enable()).isEqualTo(endpoint(new Failing(NOW)));
        assertThat(new WebhookEvent.EndpointGivenUp(ENDPOINT, OWNER, NOW, NOW).aggregateId())
                .isEqualTo(ENDPOINT.value());
    }

    @Test
    void whatever_comes_back_an_endpoint_is_given_up_only_after_5_days_without_a_success() {
        forAll(200, random -> {
            var endpoint = endpoint(new Working());
            var at = NOW;
            var lastSuccess = NOW;
            for (var step = 0; step < 60 && endpoint.isEnabled(); step++) {
                at = at.plusSeconds(random.nextInt(40_000));
                var accepted = random.nextInt(20) == 0;
                endpoint = endpoint.answered(accepted, at, POLICY).state();
                lastSuccess = accepted ? at : lastSuccess;
            }
            if (!endpoint.isEnabled()) {
                assertThat(Duration.between(lastSuccess, at)).isGreaterThanOrEqualTo(Duration.ofDays(5));
            }
        });
    }

    @Test
    void a_delivery_is_tried_at_least_once() {
        assertThatThrownBy(() -> new MessagingPolicy(1, 1, Set.of(), List.of(), Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
