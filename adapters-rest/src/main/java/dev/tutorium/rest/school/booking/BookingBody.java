package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A time a teacher is booked, without telling by whom. */
@SnakeCase
record BookingBody(UUID id, Instant scheduledStart, Instant scheduledEnd, String status) {

    static BookingBody of(SessionView session) {
        return new BookingBody(
                session.id(),
                session.startsAt(),
                session.endsAt(),
                session.state().name().toLowerCase(Locale.ROOT));
    }
}
