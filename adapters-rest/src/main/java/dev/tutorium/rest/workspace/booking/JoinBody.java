package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.booking.RoomAccess.JoinLink;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** A link of the caller's own into the session's room, and when it lets them in. */
@Serdeable
record JoinBody(String joinUrl, Instant opensAt, Instant closesAt) {

    static JoinBody of(JoinLink link) {
        return new JoinBody(
                link.url().toString(), link.validity().start(), link.validity().end());
    }
}
