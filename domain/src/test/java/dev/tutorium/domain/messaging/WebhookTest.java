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
    private static final URI ADDRESS = URI.create("https://example.org/hook");
    private static final SigningSecrets SECRETS = SigningSecrets.first(secret(1));
    private static final WebhookAnswer NO = new Answered(500);
    private static final WebhookAnswer YES = new Answered(204);

    private static SigningSecret secret(int first) {
        return SigningSecret.of(new byte[] {(byte) first, 2, 3});
    }

    private static WebhookEndpoint endpoint(Health health) {
        return new WebhookEndpoint(ENDPOINT, OWNER, ADDRESS, EventFilter.everything(), SECRETS, health, NOW, 3);
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
        var failing = endpoint(new Working()).answered(NO, NOW, POLICY);
        assertThat(failing).isEqualTo(Change.of(endpoint(new Failing(NOW))));
        assertThat(failing.state().answered(NO, NOW.plusSeconds(9), POLICY))
                .isEqualTo(Change.of(endpoint(new Failing(NOW))));
        assertThat(failing.state().answered(YES, NOW, POLICY)).isEqualTo(Change.of(endpoint(new Working())));
        assertThat(endpoint(new Working()).answered(YES, NOW, POLICY)).isEqualTo(Change.of(endpoint(new Working())));
    }

    @Test
    void an_endpoint_that_failed_for_5_days_is_disabled() {
        var end = NOW.plus(Duration.ofDays(5));
        assertThat(endpoint(new Failing(NOW)).answered(NO, end.minusNanos(1), POLICY))
                .isEqualTo(Change.of(endpoint(new Failing(NOW))));
        assertThat(endpoint(new Failing(NOW)).answered(NO, end, POLICY))
                .isEqualTo(Change.of(
                        endpoint(new Disabled(Cause.FAILED_TOO_LONG, end)),
                        new WebhookEvent.EndpointGivenUp(ENDPOINT, OWNER, Cause.FAILED_TOO_LONG, NOW, end)));
        assertThat(endpoint(new Failing(NOW)).answered(YES, end, POLICY)).isEqualTo(Change.of(endpoint(new Working())));
    }

    @Test
    void an_endpoint_that_says_it_is_gone_is_disabled_at_once() {
        var gone = new Answered(410);
        for (var health : List.of(new Working(), new Failing(NOW))) {
            assertThat(endpoint(health).answered(gone, NOW, POLICY))
                    .isEqualTo(Change.of(
                            endpoint(new Disabled(Cause.GONE, NOW)),
                            new WebhookEvent.EndpointGivenUp(ENDPOINT, OWNER, Cause.GONE, NOW, NOW)));
        }
        assertThat(new Answered(404).isFarewell()).isFalse();
    }

    @Test
    void a_replaced_secret_signs_beside_the_new_one_for_24_hours() {
        var rotated = endpoint(new Working()).rotate(secret(9), NOW, POLICY).secrets();
        var end = NOW.plus(Duration.ofHours(24));
        assertThat(rotated.signing(end.minusNanos(1))).containsExactly(secret(9), secret(1));
        assertThat(rotated.signing(end)).containsExactly(secret(9));
        assertThat(rotated.rotate(secret(8), NOW, POLICY).signing(NOW)).containsExactly(secret(8), secret(9));
        assertThat(SECRETS.signing(NOW)).containsExactly(secret(1));
    }

    @Test
    void a_secret_is_written_as_receivers_expect_it_and_never_printed() {
        assertThat(secret(1).value()).isEqualTo("whsec_AQID");
        assertThat(secret(1).key()).containsExactly(1, 2, 3);
        assertThat(secret(1)).hasToString("SigningSecret");
        assertThatThrownBy(() -> new SigningSecret("AQID")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SigningSecrets(secret(1), secret(2), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_filter_passes_the_types_it_names_and_an_empty_one_all() {
        var filter = new EventFilter(Set.of("dev.tutorium.booking.SeatBooked", "dev.tutorium.payment.*"));
        assertThat(filter.passes("dev.tutorium.booking.SeatBooked")).isTrue();
        assertThat(filter.passes("dev.tutorium.booking.SeatHeld")).isFalse();
        assertThat(filter.passes("dev.tutorium.payment.ChargePaid")).isTrue();
        assertThat(EventFilter.everything().passes("dev.tutorium.booking.SeatHeld"))
                .isTrue();
    }

    @Test
    void what_is_edited_keeps_the_rest() {
        var other = URI.create("https://example.org/other");
        var edited = endpoint(new Failing(NOW)).edited(other, new EventFilter(Set.of("dev.tutorium.review.*")));
        assertThat(edited.address()).isEqualTo(other);
        assertThat(edited.edited(ADDRESS, EventFilter.everything())).isEqualTo(endpoint(new Failing(NOW)));
        assertThat(WebhookEndpoint.of(ENDPOINT, OWNER, ADDRESS, EventFilter.everything(), secret(1), NOW))
                .isEqualTo(new WebhookEndpoint(
                        ENDPOINT, OWNER, ADDRESS, EventFilter.everything(), SECRETS, new Working(), NOW, 0));
    }

    @Test
    void a_disabled_endpoint_stays_so_until_its_owner_enables_it() {
        var disabled = endpoint(new Disabled(Cause.FAILED_TOO_LONG, NOW));
        assertThat(disabled.answered(YES, NOW, POLICY)).isEqualTo(Change.of(disabled));
        assertThat(disabled.disable(NOW.plusSeconds(1))).isEqualTo(disabled);
        assertThat(disabled.isEnabled()).isFalse();
        assertThat(disabled.enable()).isEqualTo(endpoint(new Working()));
    }

    @Test
    void its_owner_disables_and_enables_an_endpoint() {
        assertThat(endpoint(new Failing(NOW)).disable(NOW)).isEqualTo(endpoint(new Disabled(Cause.BY_OWNER, NOW)));
        assertThat(endpoint(new Failing(NOW)).enable()).isEqualTo(endpoint(new Failing(NOW)));
        assertThat(new WebhookEvent.EndpointGivenUp(ENDPOINT, OWNER, Cause.GONE, NOW, NOW).aggregateId())
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
                endpoint = endpoint.answered(accepted ? YES : NO, at, POLICY).state();
                lastSuccess = accepted ? at : lastSuccess;
            }
            if (!endpoint.isEnabled()) {
                assertThat(Duration.between(lastSuccess, at)).isGreaterThanOrEqualTo(Duration.ofDays(5));
            }
        });
    }

    @Test
    void a_delivery_is_tried_at_least_once() {
        assertThatThrownBy(() ->
                        new MessagingPolicy(1, 1, Set.of(), List.of(), Duration.ZERO, Duration.ZERO, Duration.ZERO, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
