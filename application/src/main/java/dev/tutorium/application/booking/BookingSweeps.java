package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Quotes;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.booking.BookingEvent;
import dev.tutorium.domain.booking.BookingEvent.Reminder;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.CompletedBy;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/** What time alone does to sessions. Each sweep takes a batch, every session in a transaction of its own. */
public final class BookingSweeps {

    private static final int BATCH = 200;

    private final Sessions sessions;
    private final Quotes quotes;
    private final SessionSteps steps;
    private final Transactions transactions;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public BookingSweeps(
            Sessions sessions,
            Quotes quotes,
            SessionSteps steps,
            Transactions transactions,
            BookingPolicy policy,
            InstantSource clock) {
        this.sessions = sessions;
        this.quotes = quotes;
        this.steps = steps;
        this.transactions = transactions;
        this.policy = policy;
        this.clock = clock;
    }

    public RecurringJob expiringHolds() {
        return new RecurringJob("booking.expire-holds", Duration.ofSeconds(15), this::expireHolds);
    }

    public RecurringJob expiringRequests() {
        return new RecurringJob("booking.expire-requests", Duration.ofSeconds(30), this::expireRequests);
    }

    public RecurringJob closingBooking() {
        return new RecurringJob("booking.close-booking", Duration.ofMinutes(1), this::closeBooking);
    }

    public RecurringJob startingSessions() {
        return new RecurringJob("booking.start-sessions", Duration.ofSeconds(15), this::startSessions);
    }

    public RecurringJob closingStale() {
        return new RecurringJob("booking.close-stale", Duration.ofMinutes(1), this::closeStale);
    }

    public RecurringJob reminding() {
        return new RecurringJob("booking.remind", Duration.ofSeconds(15), this::remind);
    }

    public RecurringJob forgettingQuotes() {
        return new RecurringJob("booking.forget-quotes", Duration.ofHours(1), this::forgetQuotes);
    }

    public void expireHolds() {
        var now = clock.instant();
        each(sessions.lapsed(now, BATCH), now, session -> session.expire(now, policy));
    }

    public void expireRequests() {
        var now = clock.instant();
        each(sessions.unanswered(now, BATCH), now, session -> session.expire(now, policy));
    }

    public void closeBooking() {
        var now = clock.instant();
        each(sessions.belowMinimum(now, BATCH), now, session -> session.closeBooking(now, policy));
    }

    public void startSessions() {
        var now = clock.instant();
        each(sessions.started(now, BATCH), now, session -> session.start(now));
    }

    public void closeStale() {
        var now = clock.instant();
        var ended = sessions.unclosed(now.minus(policy.stale()), BATCH);
        each(ended, now, session -> session.complete(CompletedBy.SWEEP, now, policy));
    }

    public void remind() {
        var now = clock.instant();
        for (var kind : Reminder.values()) {
            sessions.toRemind(kind, now, BATCH).forEach(id -> transactions.inTransaction(() -> remind(id, kind, now)));
        }
    }

    public void forgetQuotes() {
        quotes.forget(clock.instant().minus(Duration.ofDays(1)));
    }

    private void remind(SessionId id, Reminder kind, Instant now) {
        var session = sessions.getForUpdate(id);
        if (!(session instanceof Session.Scheduled(var facts)) || !sessions.remind(session, kind, now)) {
            return;
        }
        var due = new BookingEvent.ReminderDue(
                facts.id(),
                facts.teacher(),
                facts.students(seat -> seat.state() == SeatState.BOOKED),
                facts.time(),
                kind,
                now);
        sessions.record(Change.of(session, due))
                .orThrow(refusal -> new IllegalStateException("nothing changed, and yet " + refusal));
    }

    /** One that changed meanwhile is left to the next run; one that refuses is not due any more. */
    private void each(
            List<SessionId> due, Instant now, Function<Session, Outcome<Change<Session>, BookingRefusal>> step) {
        for (var id : due) {
            try {
                steps.take(sessions.get(id), now, step);
            } catch (Stale | Missing _) {
                // the next run sees it as it is then
            }
        }
    }
}
