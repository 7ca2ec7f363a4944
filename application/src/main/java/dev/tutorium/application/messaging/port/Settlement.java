package dev.tutorium.application.messaging.port;

import java.time.Duration;

/** What became of a delivery. Settling one that was claimed again in the meantime changes nothing. */
public sealed interface Settlement {

    Delivery delivery();

    record Done(Delivery delivery) implements Settlement {}

    record Retry(Delivery delivery, Duration pause, String error) implements Settlement {}

    /** Given up: kept for a person to look at, and no longer in the way of later events of the aggregate. */
    record Parked(Delivery delivery, String error) implements Settlement {}
}
