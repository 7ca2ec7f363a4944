/** Kafka: the platform's events out, and what other systems tell in. There is nothing of it unless it is switched on. */
@Configuration
@Requires(property = "tutorium.events.kafka.enabled", value = "true")
@NullMarked
package dev.tutorium.messaging.kafka;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
