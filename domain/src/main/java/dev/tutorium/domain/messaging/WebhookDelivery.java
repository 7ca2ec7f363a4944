package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One event on its way to one endpoint. It is tried until it is accepted or the attempts are used up; either way it can be sent
 * again, which begins the attempts anew. The receiver tells repetitions by the event's id.
 *
 * @param event      the id of the event
 * @param happenedAt when it happened
 */
public record WebhookDelivery(
        WebhookDeliveryId id,
        WebhookEndpointId endpoint,
        UUID event,
        Instant happenedAt,
        Progress progress,
        long version) {

    /** How far it has come. */
    public sealed interface Progress {}

    /** The next attempt is due then, after {@code failed} ones. */
    public record Pending(int failed, Instant dueAt) implements Progress {}

    public record Delivered(Instant at) implements Progress {}

    /** All attempts have failed. */
    public record Exhausted(Instant at) implements Progress {}

    public static WebhookDelivery of(
            WebhookDeliveryId id, WebhookEndpointId endpoint, UUID event, Instant happenedAt, MessagingPolicy policy) {
        return new WebhookDelivery(id, endpoint, event, happenedAt, firstAttempt(happenedAt, policy), 0);
    }

    /** What an attempt came to. News of a delivery that is over changes nothing. */
    public WebhookDelivery answered(WebhookAnswer answer, Instant now, MessagingPolicy policy) {
        return switch (progress) {
            case Delivered _, Exhausted _ -> this;
            case Pending pending -> {
                if (answer.isAcceptance()) {
                    yield with(new Delivered(now));
                }
                var failed = pending.failed() + 1;
                yield with(
                        failed < policy.attempts().size()
                                ? new Pending(failed, now.plus(policy.attempts().get(failed)))
                                : new Exhausted(now));
            }
        };
    }

    /** Sends it again, from the first attempt on, whatever came of it before. */
    public Outcome<WebhookDelivery, MessagingRefusal> redeliver(
            WebhookEndpoint to, Instant now, MessagingPolicy policy) {
        return to.isEnabled()
                ? Outcome.accepted(with(firstAttempt(now, policy)))
                : Outcome.refused(new MessagingRefusal.EndpointDisabled());
    }

    /** Of some deliveries, those of what happened at a time or after it. */
    public static List<WebhookDelivery> since(Instant time, List<WebhookDelivery> deliveries) {
        return deliveries.stream()
                .filter(delivery -> !delivery.happenedAt().isBefore(time))
                .toList();
    }

    /** What is due for a disabled endpoint waits until it is enabled. */
    public boolean isDue(WebhookEndpoint to, Instant now) {
        return to.isEnabled() && progress instanceof Pending pending && !now.isBefore(pending.dueAt());
    }

    private static Pending firstAttempt(Instant from, MessagingPolicy policy) {
        return new Pending(0, from.plus(policy.attempts().getFirst()));
    }

    private WebhookDelivery with(Progress next) {
        return new WebhookDelivery(id, endpoint, event, happenedAt, next, version);
    }
}
