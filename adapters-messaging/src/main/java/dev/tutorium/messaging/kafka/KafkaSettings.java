package dev.tutorium.messaging.kafka;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How events go to Kafka. Where it is, and how one signs in there, are Micronaut's {@code kafka.*}.
 *
 * @param topicPrefix stands before the capability in the name of a topic
 * @param timeout     how long a batch may take until the broker counts as down
 */
@ConfigurationProperties("tutorium.events.kafka")
record KafkaSettings(
        @Bindable(defaultValue = "tutorium.") String topicPrefix,
        @Bindable(defaultValue = "20s") Duration timeout) {}
