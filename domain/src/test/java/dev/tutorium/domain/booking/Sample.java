package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Sessions to try the rules on: an hour that starts at {@link #START}, booked long before at 40.01 EUR. */
final class Sample {

    static final BookingPolicy POLICY = BookingPolicy.standard();
    static final Instant BOOKED = Instant.parse("2026-03-01T09:00:00Z");
    static final Instant START = Instant.parse("2026-03-20T15:00:00Z");
    static final Instant END = START.plus(Duration.ofHours(1));
    static final AccountId TEACHER = new AccountId(new UUID(0, 1));
    static final AccountId ANNA = new AccountId(new UUID(0, 2));
    static final AccountId BEN = new AccountId(new UUID(0, 3));
    static final Money PRICE = Money.of(4001, "EUR");

    private Sample() {}

    static SessionTerms terms(boolean approval) {
        return new SessionTerms(
                Duration.ZERO,
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                1,
                1,
                approval,
                CancellationPolicy.standard());
    }

    static SessionTerms group(int capacity, int minimum) {
        return new SessionTerms(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(2),
                capacity,
                minimum,
                false,
                CancellationPolicy.standard());
    }

    /** A group whose teacher accepts first. */
    static SessionTerms asking(int capacity) {
        return new SessionTerms(
                Duration.ZERO, Duration.ZERO, Duration.ofHours(2), capacity, 1, true, CancellationPolicy.standard());
    }

    static Seat held(AccountId student, Instant now) {
        var id = student.value().getLeastSignificantBits();
        return Seat.held(new SeatId(new UUID(1, id)), student, PRICE, new ChargeId(new UUID(2, id)), now, POLICY);
    }

    static Change<Session> heldIn(SessionTerms terms, Instant now) {
        return booked(terms, held(ANNA, now));
    }

    static Change<Session> booked(SessionTerms terms, Seat seat) {
        var facts = SessionFacts.first(
                new SessionId(new UUID(3, 1)),
                TEACHER,
                new Subject.ServiceLesson(new ServiceId(new UUID(4, 1))),
                new TimeRange(START, END),
                terms,
                seat);
        return Session.booked(facts, POLICY);
    }

    /** Anna and Ben in one session, both paid. */
    static Session pair() {
        var first = paid(heldIn(group(2, 1), BOOKED).state(), ANNA, BOOKED);
        return paid(state(first.join(held(BEN, BOOKED), POLICY)), BEN, BOOKED);
    }

    /** An expired session that someone has taken a firm seat in since. */
    static Session with(Session expired, AccountId student) {
        var seat = new Seat(
                new SeatId(new UUID(1, 77)),
                student,
                Money.zero(PRICE.currency()),
                new PaidWith.Nothing(),
                SeatState.BOOKED,
                BOOKED,
                null,
                null);
        return new Session.Scheduled(expired.facts().with(seat));
    }

    static BookingPolicy compensating(BigDecimal amount) {
        return new BookingPolicy(
                POLICY.hold(),
                POLICY.approval(),
                POLICY.grace(),
                POLICY.quote(),
                POLICY.lateCancellation(),
                POLICY.lateTeacher(),
                amount,
                POLICY.strikes(),
                POLICY.strikeWindow(),
                POLICY.moveNotice(),
                POLICY.moves(),
                POLICY.noShowFrom(),
                POLICY.noShowUntil(),
                POLICY.stale(),
                POLICY.dispute(),
                POLICY.joinFrom(),
                POLICY.joinUntil(),
                POLICY.roomLook(),
                POLICY.roomLeft(),
                POLICY.nearestSlots());
    }

    /** A seat of Anna's that waits for no checkout. */
    static Seat withoutCheckout(PaidWith paidWith, boolean approval, Instant now) {
        return Seat.withoutCheckout(new SeatId(new UUID(1, 2)), ANNA, paidWith, PRICE.currency(), approval, now);
    }

    static PaidWith credit() {
        return new PaidWith.Credit(new CreditPackageId(new UUID(5, 1)), new CreditId(new UUID(5, 2)));
    }

    /** Requested of the teacher, or booked at once. */
    static Session withCredit(boolean approval) {
        return booked(terms(approval), withoutCheckout(credit(), approval, BOOKED))
                .state();
    }

    static Session held() {
        return heldIn(terms(false), BOOKED).state();
    }

    static Session requested() {
        return paid(heldIn(terms(true), BOOKED).state(), ANNA, BOOKED);
    }

    static Session scheduled() {
        return scheduledAt(BOOKED);
    }

    static Session scheduledAt(Instant booked) {
        return paid(heldIn(terms(false), booked).state(), ANNA, booked);
    }

    static Session paid(Session session, AccountId student, Instant now) {
        return state(session.confirm(seat(session, student).id(), now, POLICY));
    }

    static Session inProgress() {
        return state(scheduled().start(START));
    }

    static Session completed() {
        return state(inProgress().complete(CompletedBy.TEACHER, END, POLICY));
    }

    static Session declined() {
        return state(requested().decline("away", BOOKED));
    }

    static Session expired() {
        return state(held().expire(BOOKED.plus(POLICY.hold()), POLICY));
    }

    static Session cancelled() {
        return cancelledBy(scheduled(), Act.byStudent(ANNA, BOOKED));
    }

    static Session missedByStudent() {
        return state(
                inProgress().studentMissed(seat(scheduled(), ANNA).id(), teacherAt(START.plusSeconds(600)), POLICY));
    }

    static Session missedByTeacher() {
        return state(inProgress().teacherMissed(annaAt(START.plusSeconds(600)), POLICY));
    }

    static Act teacherAt(Instant now) {
        return Act.byTeacher(TEACHER, now);
    }

    static Act annaAt(Instant now) {
        return Act.byStudent(ANNA, now);
    }

    static List<Session> inEveryState() {
        return List.of(
                held(),
                requested(),
                scheduled(),
                inProgress(),
                completed(),
                declined(),
                expired(),
                cancelled(),
                missedByStudent(),
                missedByTeacher());
    }

    static Session in(SessionState state) {
        return inEveryState().stream()
                .filter(session -> session.state() == state)
                .findFirst()
                .orElseThrow();
    }

    static Session cancelledBy(Session session, Act act) {
        var decision = decided(session, act);
        return state(session.cancelSeat(decision, "a reason", act, POLICY));
    }

    static CancellationDecision decided(Session session, Act act) {
        return Cancellation.decide(session, seat(session, ANNA), act, POLICY)
                .orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }

    static Session moved(Session session, Instant start, Act act) {
        return state(session.move(session.facts().time().movedTo(start), act, POLICY));
    }

    static Seat seat(Session session, AccountId student) {
        return session.facts().seatOf(student).orElseThrow();
    }

    static Money refunded(Session session) {
        return Objects.requireNonNull(seat(session, ANNA).settlement()).refund();
    }

    static Session state(Outcome<Change<Session>, BookingRefusal> outcome) {
        return change(outcome).state();
    }

    static List<DomainEvent> events(Outcome<Change<Session>, BookingRefusal> outcome) {
        return change(outcome).events();
    }

    static BookingRefusal refusal(Outcome<?, BookingRefusal> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?, BookingRefusal>(var refusal) -> refusal;
            case Outcome.Accepted<?, BookingRefusal>(var value) -> throw new AssertionError("accepted: " + value);
        };
    }

    private static Change<Session> change(Outcome<Change<Session>, BookingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
}
