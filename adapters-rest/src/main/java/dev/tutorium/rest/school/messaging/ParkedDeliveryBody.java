package dev.tutorium.rest.school.messaging;

import dev.tutorium.application.messaging.view.ParkedDelivery;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An event that was given up; {@code about_id} is what it happened to. */
@SnakeCase
record ParkedDeliveryBody(
        UUID id,
        String type,
        UUID aboutId,
        List<String> reactions,
        String error,
        Instant happenedAt,
        Instant givenUpAt) {

    static ParkedDeliveryBody of(ParkedDelivery parked) {
        return new ParkedDeliveryBody(
                parked.event(),
                parked.type(),
                parked.about(),
                parked.reactions(),
                parked.error(),
                parked.happenedAt(),
                parked.parkedAt());
    }
}
