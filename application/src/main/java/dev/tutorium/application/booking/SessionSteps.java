package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.function.Function;

/** How every step of a session is taken: alone on its teacher's calendar, with its consequences, in one transaction. */
public final class SessionSteps {

    private final Sessions sessions;
    private final Calendars calendars;
    private final Consequences consequences;
    private final Transactions transactions;

    public SessionSteps(Sessions sessions, Calendars calendars, Consequences consequences, Transactions transactions) {
        this.sessions = sessions;
        this.calendars = calendars;
        this.consequences = consequences;
        this.transactions = transactions;
    }

    /** Takes the step on the session as it is once it is ours alone; a step that changes nothing writes nothing. */
    Outcome<Session, BookingRefusal> take(
            Session seen, Instant now, Function<Session, Outcome<Change<Session>, BookingRefusal>> step) {
        return transactions.inTransaction(() -> {
            calendars.lock(seen.facts().teacher());
            return takeLocked(seen.id(), now, step);
        });
    }

    /** As {@link #take}, inside a transaction that holds the teacher's lock. */
    Outcome<Session, BookingRefusal> takeLocked(
            SessionId id, Instant now, Function<Session, Outcome<Change<Session>, BookingRefusal>> step) {
        var before = sessions.getForUpdate(id);
        return step.apply(before).then(change -> write(before, change, now));
    }

    private Outcome<Session, BookingRefusal> write(Session before, Change<Session> change, Instant now) {
        if (change.events().isEmpty() && change.state().equals(before)) {
            return Outcome.accepted(before);
        }
        return sessions.record(change).map(stored -> {
            consequences.follow(before, change, now);
            return stored;
        });
    }
}
