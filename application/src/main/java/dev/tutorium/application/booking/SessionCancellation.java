package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Quotes;
import dev.tutorium.application.booking.port.Sessions;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Cancellation;
import dev.tutorium.domain.booking.CancellationDecision;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.Party;
import dev.tutorium.domain.booking.QuoteId;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Calling a session off, by a student for their own seat or by the teacher or an administrator for all. */
public final class SessionCancellation {

    private final Sessions sessions;
    private final Quotes quotes;
    private final SessionSteps steps;
    private final Ids ids;
    private final BookingPolicy policy;
    private final InstantSource clock;

    public SessionCancellation(
            Sessions sessions, Quotes quotes, SessionSteps steps, Ids ids, BookingPolicy policy, InstantSource clock) {
        this.sessions = sessions;
        this.quotes = quotes;
        this.steps = steps;
        this.ids = ids;
        this.policy = policy;
        this.clock = clock;
    }

    /** What cancelling would come to now, bound for a while by the quote it answers. */
    public Outcome<CancellationQuote, BookingRefusal> preview(Actor.Member student, SessionId id) {
        var session = Ownership.asStudent(sessions, student, id);
        var now = clock.instant();
        return decide(session, student.id(), now).map(decision -> {
            var quote = CancellationQuote.of(new QuoteId(ids.next()), session, decision, now, policy);
            quotes.keep(quote);
            return quote;
        });
    }

    /**
     * Gives the student's own seat up.
     *
     * @param quote a preview to have as previewed; null to decide now
     */
    public Outcome<Session, BookingRefusal> byStudent(
            Actor.Member student, SessionId id, @Nullable String reason, @Nullable QuoteId quote) {
        var seen = Ownership.asStudent(sessions, student, id);
        var quoted = quote == null ? null : quotes.getOwned(student.id(), quote);
        var now = clock.instant();
        return steps.take(seen, now, session -> {
            if (isDone(session, student.id())) {
                return Outcome.accepted(Change.of(session));
            }
            var decision = quoted == null
                    ? decide(session, student.id(), now)
                    : Cancellation.redeem(quoted, session, student.id(), now);
            return decision.then(
                    decided -> session.cancelSeat(decided, reason, Act.byStudent(student.id(), now), policy));
        });
    }

    public Outcome<Session, BookingRefusal> byTeacher(Actor.Member teacher, SessionId id, @Nullable String reason) {
        var seen = Ownership.asTeacher(sessions, teacher.id(), id);
        var act = Act.byTeacher(teacher.id(), clock.instant());
        return steps.take(seen, act.at(), session -> session.cancel(reason, act, policy));
    }

    public Outcome<Session, BookingRefusal> byAdmin(Actor.Member admin, SessionId id, @Nullable String reason) {
        var act = Act.byAdmin(admin.id(), clock.instant());
        return steps.take(sessions.get(id), act.at(), session -> session.cancel(reason, act, policy));
    }

    /** In whichever part the member has in it. */
    public Outcome<Session, BookingRefusal> byParticipant(Actor.Member member, SessionId id, @Nullable String reason) {
        var session = Ownership.asParticipant(sessions, member, id);
        return session.facts().teacher().equals(member.id())
                ? byTeacher(member, id, reason)
                : byStudent(member, id, reason, null);
    }

    private Outcome<CancellationDecision, BookingRefusal> decide(Session session, AccountId student, Instant now) {
        return Cancellation.decide(session, seat(session, student), Act.byStudent(student, now), policy);
    }

    /** Whether this student has given the seat up before: a repeat is answered like the first. */
    private static boolean isDone(Session session, AccountId student) {
        var settlement = seat(session, student).settlement();
        return settlement != null && settlement.by() == Party.STUDENT;
    }

    private static Seat seat(Session session, AccountId student) {
        return session.facts().seatOf(student).orElseThrow();
    }
}
