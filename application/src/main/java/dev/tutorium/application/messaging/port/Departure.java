package dev.tutorium.application.messaging.port;

import java.time.Instant;
import java.util.UUID;

/**
 * An event on its way out of the platform.
 *
 * @param event     its place in the outbox
 * @param id        what tells it from every other event, also when it leaves twice
 * @param type      the lasting name of its type: capability and record, {@code booking.SeatBooked}
 * @param aggregate what it happened to
 * @param body      the event as JSON
 */
public record Departure(long event, UUID id, String type, UUID aggregate, Instant at, String body) {

    public String capability() {
        return type.substring(0, type.indexOf('.'));
    }
}
