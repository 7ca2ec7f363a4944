package dev.tutorium.application.booking.port;

import dev.tutorium.domain.booking.Strike;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;

/** Marks against teachers, at most one for a session. */
public interface Strikes {

    /** Does nothing when the session has one already. */
    void add(Strike strike);

    /** Those later than {@code since}. */
    long count(AccountId teacher, Instant since);
}
