package dev.tutorium.application.messaging.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What became of the events that an endpoint was to hear, to read. */
public interface WebhookLog {

    /** The deliveries to one of an owner's endpoints, what happened last first, without attempts. */
    Page<Line> deliveries(AccountId owner, WebhookEndpointId endpoint, PageRequest page);

    /** One delivery with its attempts. */
    Optional<Line> delivery(AccountId owner, WebhookEndpointId endpoint, WebhookDeliveryId delivery);

    /**
     * A delivery.
     *
     * @param event  the id of the event
     * @param state  {@code PENDING}, {@code DELIVERED} or {@code EXHAUSTED}
     * @param failed how many attempts have failed since it was begun
     * @param dueAt  when the next attempt is due; null when it is over
     */
    record Line(
            UUID id,
            UUID event,
            String type,
            Instant happenedAt,
            String state,
            int failed,
            @Nullable Instant dueAt,
            List<Attempt> attempts) {

        public Line {
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * What came of an attempt.
     *
     * @param status the answer's HTTP status; null when there was no answer
     * @param error  why there was none
     */
    record Attempt(
            Instant at, @Nullable Integer status, @Nullable String error, String excerpt, int millis) {}
}
