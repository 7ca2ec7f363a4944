package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.booking.BookingEvent.Reminder;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.SeatState;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.SessionFacts;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Sessions in memory, with the guards of the real ones: no teacher and no student in two places at once. */
public final class SessionsInMemory implements Sessions {

    /** A moment in one person's sessions. */
    private record Moment(UUID owner, Instant at) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparing(Moment::owner).thenComparing(Moment::at);

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    private record Reminded(SessionId session, int revision, Reminder kind) {}

    private final Memory memory;
    private final boolean guarded;
    private final Rows<SessionId, Session> sessions;
    private final Rows<Reminded, Instant> reminded;
    private final Index<UUID, SessionId, Session> bySeat;
    private final Index<UUID, SessionId, Session> byStudent;
    private final Index<UUID, SessionId, Session> byEnrollment;
    private final Index<Moment, SessionId, Session> byTeacher;
    private final Index<UUID, SessionId, Session> holdingTeacher;
    private final Index<UUID, SessionId, Session> holdingStudent;
    private final Index<Instant, SessionId, Session> byLapse;
    private final Index<Instant, SessionId, Session> byAnswer;
    private final Index<Instant, SessionId, Session> byStart;
    private final Index<Instant, SessionId, Session> byEnd;
    private final Index<Instant, SessionId, Session> byClosing;

    public SessionsInMemory() {
        this(new Memory());
    }

    public SessionsInMemory(Memory memory) {
        this(memory, true);
    }

    private SessionsInMemory(Memory memory, boolean guarded) {
        this.memory = memory;
        this.guarded = guarded;
        sessions = memory.rows();
        reminded = memory.rows();
        bySeat = sessions.index(
                session -> seats(session, _ -> true).map(seat -> seat.id().value()));
        byStudent = sessions.index(session -> students(session, _ -> true));
        byEnrollment = sessions.index(session -> session.facts().subject().paidBy().map(EnrollmentId::value).stream());
        byTeacher = sessions.index(session -> Stream.of(new Moment(
                session.facts().teacher().value(), session.facts().time().start())));
        holdingTeacher = sessions.index(session -> session.state().holdsCalendar()
                ? Stream.of(session.facts().teacher().value())
                : Stream.empty());
        holdingStudent = sessions.index(session -> students(session, Seat::holdsCalendar));
        byLapse = sessions.index(session -> seats(session, seat -> seat.state() == SeatState.HELD)
                .flatMap(seat -> Stream.ofNullable(seat.heldUntil()))
                .min(Comparator.naturalOrder())
                .stream());
        byAnswer = sessions.index(session ->
                session instanceof Session.Requested(var _, var answerBy) ? Stream.of(answerBy) : Stream.empty());
        byStart = sessions.index(session -> session instanceof Session.Scheduled
                ? Stream.of(session.facts().time().start())
                : Stream.empty());
        byEnd = sessions.index(session -> session instanceof Session.Scheduled || session instanceof Session.InProgress
                ? Stream.of(session.facts().time().end())
                : Stream.empty());
        byClosing = sessions.index(session -> session instanceof Session.Scheduled
                        && session.facts().terms().minimumParticipants() > 1
                ? Stream.of(session.facts().terms().closes(session.facts().time()))
                : Stream.empty());
    }

    /** Without the guards, as if the constraints had been dropped: to show that others find what they would have prevented. */
    public static SessionsInMemory unguarded(Memory memory) {
        return new SessionsInMemory(memory, false);
    }

    /** Tells every session as it is stored. */
    public void watch(Consumer<Session> watcher) {
        sessions.watch(watcher);
    }

    public Stream<Session> all() {
        return sessions.stream();
    }

    /** A teacher's sessions that start in the range, by start. */
    public Stream<Session> ofTeacher(AccountId teacher, TimeRange starts) {
        return byTeacher.from(new Moment(teacher.value(), starts.start()), new Moment(teacher.value(), starts.end()));
    }

    /** Those a student has or had a seat in. */
    public Stream<Session> ofStudent(AccountId student) {
        return byStudent.at(student.value());
    }

    /** All of an enrollment, by start. */
    public Stream<Session> ofEnrollment(EnrollmentId enrollment) {
        return byEnrollment
                .at(enrollment.value())
                .sorted(Comparator.comparing(
                                (Session session) -> session.facts().time())
                        .thenComparing(session -> session.id().value()));
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return sessions.find(id);
    }

    @Override
    public Session getForUpdate(SessionId id) {
        memory.lock(Locks.Kind.SESSION, id);
        return find(id).orElseThrow(() -> new Missing("session"));
    }

    @Override
    public Optional<Session> findBySeat(SeatId seat) {
        return bySeat.at(seat.value()).findFirst();
    }

    @Override
    public Outcome<Session, BookingRefusal> record(Change<Session> change) {
        var next = change.state();
        var facts = next.facts();
        if (find(next.id()).map(stored -> stored.facts().version()).orElse(0L) != facts.version()) {
            throw new Stale("session");
        }
        if (guarded && next.state().holdsCalendar() && teacherBusy(facts.teacher(), facts.blocked(), next.id())) {
            return Outcome.refused(new BookingRefusal.SlotTaken(facts.time(), List.of()));
        }
        if (guarded && isAnyBusy(facts)) {
            return Outcome.refused(new BookingRefusal.StudentBusy(facts.time()));
        }
        var stored = stored(next);
        sessions.put(stored.id(), stored);
        memory.publish(change.events());
        return Outcome.accepted(stored);
    }

    private boolean isAnyBusy(SessionFacts facts) {
        var taken = facts.students(Seat::holdsCalendar);
        return taken.stream().distinct().count() < taken.size()
                || taken.stream().anyMatch(student -> studentBusy(student, facts.time(), facts.id()));
    }

    @Override
    public void lockStudents(Collection<AccountId> students) {
        students.forEach(student -> memory.lock(Locks.Kind.STUDENT, student));
    }

    @Override
    public boolean teacherBusy(AccountId teacher, TimeRange blocked, SessionId leaveOut) {
        return holdingTeacher
                .at(teacher.value())
                .anyMatch(other ->
                        !other.id().equals(leaveOut) && other.facts().blocked().overlaps(blocked));
    }

    @Override
    public boolean studentBusy(AccountId student, TimeRange time, SessionId leaveOut) {
        return holdingStudent
                .at(student.value())
                .anyMatch(other ->
                        !other.id().equals(leaveOut) && other.facts().time().overlaps(time));
    }

    @Override
    public List<Seat> seatsOf(AccountId student, ServiceId service) {
        return ofStudent(student)
                .filter(session -> session.facts().subject().equals(new Subject.ServiceLesson(service)))
                .flatMap(session -> seats(session, seat -> seat.student().equals(student)))
                .toList();
    }

    @Override
    public List<SessionId> lapsed(Instant now, int limit) {
        return ids(byLapse.upTo(now), limit);
    }

    @Override
    public List<SessionId> unanswered(Instant now, int limit) {
        return ids(byAnswer.upTo(now), limit);
    }

    @Override
    public List<SessionId> started(Instant now, int limit) {
        return ids(byStart.upTo(now), limit);
    }

    @Override
    public List<SessionId> unclosed(Instant endedBefore, int limit) {
        return ids(byEnd.upTo(endedBefore), limit);
    }

    @Override
    public List<SessionId> belowMinimum(Instant now, int limit) {
        var below = byClosing
                .upTo(now)
                .filter(session -> !session.facts().startedBy(now))
                .filter(session -> session.facts().seatsIn(SeatState.BOOKED).size()
                        < session.facts().terms().minimumParticipants())
                .sorted(Comparator.comparing(session -> session.facts().time()));
        return ids(below, limit);
    }

    @Override
    public List<SessionId> toRemind(Reminder kind, Instant now, int limit) {
        var due = byStart.from(
                        now.plus(kind.until()).plusNanos(1),
                        now.plus(kind.from()).plusNanos(1))
                .filter(session -> !arranged(session)
                        .isAfter(session.facts().time().start().minus(kind.from())))
                .filter(session -> reminded.find(key(session, kind)).isEmpty());
        return ids(due, limit);
    }

    @Override
    public boolean remind(Session session, Reminder kind, Instant now) {
        var key = key(session, kind);
        var first = reminded.find(key).isEmpty();
        if (first) {
            reminded.put(key, now);
        }
        return first;
    }

    private static Reminded key(Session session, Reminder kind) {
        return new Reminded(session.id(), session.facts().revision(), kind);
    }

    /** When its present time was agreed on. */
    private static Instant arranged(Session session) {
        var moves = session.facts().moves();
        return moves.isEmpty() ? session.facts().createdAt() : moves.getLast().at();
    }

    private static Stream<Seat> seats(Session session, Predicate<Seat> which) {
        return session.facts().seats().stream().filter(which);
    }

    private static Stream<UUID> students(Session session, Predicate<Seat> which) {
        return seats(session, which).map(seat -> seat.student().value()).distinct();
    }

    private static List<SessionId> ids(Stream<Session> found, int limit) {
        return found.map(Session::id).limit(limit).toList();
    }

    private static Session stored(Session session) {
        return with(session, stored(session.facts()));
    }

    /** The session in the state it is in, of other facts. */
    public static Session with(Session session, SessionFacts facts) {
        return switch (session) {
            case Session.Held _ -> new Session.Held(facts);
            case Session.Requested(var _, var answerBy) -> new Session.Requested(facts, answerBy);
            case Session.Scheduled _ -> new Session.Scheduled(facts);
            case Session.InProgress _ -> new Session.InProgress(facts);
            case Session.Completed(var _, var by, var at) -> new Session.Completed(facts, by, at);
            case Session.Declined(var _, var reason, var at) -> new Session.Declined(facts, reason, at);
            case Session.Expired(var _, var at) -> new Session.Expired(facts, at);
            case Session.Cancelled(var _, var by, var reason, var at) -> new Session.Cancelled(facts, by, reason, at);
            case Session.NoShowByStudent(var _, var at) -> new Session.NoShowByStudent(facts, at);
            case Session.NoShowByTeacher(var _, var at) -> new Session.NoShowByTeacher(facts, at);
        };
    }

    private static SessionFacts stored(SessionFacts facts) {
        return new SessionFacts(
                facts.id(),
                facts.teacher(),
                facts.subject(),
                facts.time(),
                facts.terms(),
                facts.seats(),
                facts.moves(),
                facts.disputed(),
                facts.createdAt(),
                facts.version() + 1);
    }
}
