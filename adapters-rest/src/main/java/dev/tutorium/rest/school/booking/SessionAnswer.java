package dev.tutorium.rest.school.booking;

import dev.tutorium.application.booking.view.SessionView;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.rest.kernel.SnakeCase;

/** One session under its name. */
@SnakeCase
record SessionAnswer(SessionBody session) {

    static SessionAnswer of(SessionView session, AccountId reader) {
        return new SessionAnswer(SessionBody.of(session, reader));
    }
}
