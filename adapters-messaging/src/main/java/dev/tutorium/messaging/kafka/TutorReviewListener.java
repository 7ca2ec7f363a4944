package dev.tutorium.messaging.kafka;

import static io.micronaut.configuration.kafka.annotation.ErrorStrategyValue.RETRY_ON_ERROR;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.people.TutorReview;
import io.micronaut.configuration.kafka.annotation.ErrorStrategy;
import io.micronaut.configuration.kafka.annotation.KafkaListener;
import io.micronaut.configuration.kafka.annotation.OffsetReset;
import io.micronaut.configuration.kafka.annotation.OffsetStrategy;
import io.micronaut.configuration.kafka.annotation.Topic;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens to what another system decided of those who want to teach. A message that can never be used goes to the dead letters; any other
 * failure holds up the messages behind it until it is over, as they may say the opposite.
 */
@KafkaListener(
        groupId = "tutorium",
        offsetReset = OffsetReset.EARLIEST,
        offsetStrategy = OffsetStrategy.SYNC_PER_RECORD,
        errorStrategy = @ErrorStrategy(value = RETRY_ON_ERROR, retryDelay = "1s", retryCount = Integer.MAX_VALUE))
final class TutorReviewListener {

    static final String TOPIC = "tutorhub-auth-service-tutorapplication-reviewed";
    static final String DEAD_LETTERS = TOPIC + "-dead-letter";

    private static final Logger LOG = LoggerFactory.getLogger(TutorReviewListener.class);
    private static final Actor SELF = new Actor.Platform("tutor-review-listener");

    private final TutorReview review;
    private final DeadLetters deadLetters;
    private final JsonMapper json;

    TutorReviewListener(TutorReview review, DeadLetters deadLetters, JsonMapper json) {
        this.review = review;
        this.deadLetters = deadLetters;
        this.json = json;
    }

    @Topic(TOPIC)
    void receive(ConsumerRecord<byte[], byte[]> message) {
        try {
            use(message);
        } catch (IOException | Malformed | Missing e) {
            LOG.warn("a message of {} cannot be used: {}", place(message), e.getMessage());
            deadLetters.send(DEAD_LETTERS, message.key(), message.value(), String.valueOf(e.getMessage()));
        }
    }

    private void use(ConsumerRecord<byte[], byte[]> message) throws IOException {
        if (message.value() == null) {
            throw new IOException("there is nothing in it");
        }
        var told = json.readValue(message.value(), Argument.of(JsonNode.class));
        if (told == null || !told.isObject()) {
            throw new IOException("it is not a JSON object");
        }
        var isCloudEvent = told.get("specversion") != null;
        var data = isCloudEvent ? told.get("data") : told;
        var reviewed = data == null ? null : json.readValueFromTree(data, Argument.of(ReviewMessage.class));
        if (reviewed == null) {
            throw new IOException("it has no data");
        }
        var outcome =
                review.reviewed(SELF, eventId(message, isCloudEvent ? told.get("id") : null), reviewed.toReview());
        var _ = outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private static String eventId(ConsumerRecord<byte[], byte[]> message, @Nullable JsonNode inBody) {
        var header = message.headers().lastHeader("ce_id");
        if (header != null) {
            return new String(header.value(), StandardCharsets.UTF_8);
        }
        return inBody != null && inBody.isString() ? inBody.getStringValue() : place(message);
    }

    private static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "/" + message.partition() + "/" + message.offset();
    }
}
