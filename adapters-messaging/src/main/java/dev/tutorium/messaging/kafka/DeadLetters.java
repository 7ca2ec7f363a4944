package dev.tutorium.messaging.kafka;

import io.micronaut.configuration.kafka.annotation.KafkaClient;
import io.micronaut.configuration.kafka.annotation.KafkaClient.Acknowledge;
import io.micronaut.configuration.kafka.annotation.KafkaKey;
import io.micronaut.configuration.kafka.annotation.Topic;
import io.micronaut.messaging.annotation.MessageBody;
import io.micronaut.messaging.annotation.MessageHeader;
import org.jspecify.annotations.Nullable;

/** Where messages go that cannot be used, as they came. Sending one that is not acknowledged throws. */
@KafkaClient(id = "dead-letters", acks = Acknowledge.ALL, maxBlock = "20s")
interface DeadLetters {

    void send(
            @Topic String topic,
            @KafkaKey byte @Nullable [] key,
            @MessageBody byte @Nullable [] body,
            @MessageHeader("error") String error);
}
