package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.TEACHER;

import dev.tutorium.domain.booking.MoneyArrival.TimeFree;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CreditId;
import dev.tutorium.domain.kernel.CreditPackageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;

/** Made-up steps of a made-up session of up to three seats, in the order of time, often at the edges of the rules. */
final class RandomHistory {

    /** What someone tries, and how. */
    record Step(SessionAction action, Function<Session, Outcome<Change<Session>, BookingRefusal>> take, String told) {
        @Override
        public String toString() {
            return action + " " + told;
        }
    }

    private final Random random;
    private final SessionTerms terms;
    private Instant now;
    private int seats;

    RandomHistory(Random random) {
        this.random = random;
        var capacity = 1 + random.nextInt(3);
        this.terms = new SessionTerms(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(random.nextInt(5)),
                capacity,
                1 + random.nextInt(capacity),
                random.nextInt(3) == 0,
                random.nextBoolean() ? CancellationPolicy.standard() : CancellationPolicy.marketplace());
        this.now = BOOKED;
    }

    Session first() {
        return Sample.booked(terms, anySeat()).state();
    }

    Step next(Session session) {
        pass(session);
        var at = now;
        var seat = session.facts()
                .seats()
                .get(random.nextInt(session.facts().seats().size()));
        var id = seat.id();
        var act = anyAct(seat.student());
        var action = List.of(SessionAction.values()).get(random.nextInt(SessionAction.values().length));
        Function<Session, Outcome<Change<Session>, BookingRefusal>> take = switch (action) {
            case JOIN_SEAT -> {
                var joining = anySeat();
                yield each -> each.join(joining, POLICY);
            }
            case CONFIRM_SEAT -> each -> each.confirm(id, at, POLICY);
            case RETAKE_SEAT, ENTER_ROOM, REPLACE_ROOM -> {
                var free = new TimeFree(random.nextInt(4) > 0, random.nextInt(4) > 0);
                yield each -> MoneyArrival.decide(each, id, free, at, POLICY);
            }
            case ACCEPT -> each -> each.accept(at);
            case DECLINE -> each -> each.decline("away", at);
            case EXPIRE -> each -> each.expire(at, POLICY);
            case CANCEL -> cancel(session, seat, act);
            case CLOSE_BOOKING -> each -> each.closeBooking(at, POLICY);
            case RESCHEDULE -> {
                var to = session.facts().time().movedTo(at.plusSeconds(random.nextInt(1_000_000)));
                yield each -> each.move(to, act, POLICY);
            }
            case START -> each -> each.start(at);
            case COMPLETE -> {
                var by = List.of(CompletedBy.values()).get(random.nextInt(CompletedBy.values().length));
                yield each -> each.complete(by, at, POLICY);
            }
            case REPORT_NO_SHOW ->
                random.nextBoolean()
                        ? each -> each.studentMissed(id, act, POLICY)
                        : each -> each.teacherMissed(act, POLICY);
            case RAISE_DISPUTE -> each -> each.dispute("it went otherwise", act, POLICY);
            case RESOLVE_DISPUTE -> {
                var verdict = List.of(Verdict.values()).get(random.nextInt(Verdict.values().length));
                yield each -> each.resolve(verdict, act);
            }
        };
        return new Step(isAboutRoom(action) ? SessionAction.RETAKE_SEAT : action, take, "at " + at + " " + act);
    }

    /** What is done with the room leaves the session as it is. */
    private static boolean isAboutRoom(SessionAction action) {
        return action == SessionAction.ENTER_ROOM || action == SessionAction.REPLACE_ROOM;
    }

    /** One seat by its student or the platform, or the session by anyone. */
    private Function<Session, Outcome<Change<Session>, BookingRefusal>> cancel(Session session, Seat seat, Act act) {
        var reason = random.nextInt(4) == 0 ? null : "ill";
        if (random.nextBoolean()) {
            return each -> each.cancel(reason, act, POLICY);
        }
        var own = act.party() == Party.PLATFORM ? act : Act.byStudent(seat.student(), act.at());
        var decided = Cancellation.decide(session, seat, own, POLICY);
        return each -> decided.then(decision -> each.cancelSeat(decision, reason, own, POLICY));
    }

    private Act anyAct(AccountId student) {
        return switch (random.nextInt(4)) {
            case 0 -> Act.byTeacher(TEACHER, now);
            case 1 -> Act.byAdmin(new AccountId(new UUID(0, 99)), now);
            default -> Act.byStudent(student, now);
        };
    }

    /** A moment, some hours, or until something is due. */
    private void pass(Session session) {
        var time = session.facts().time();
        var next = switch (random.nextInt(12)) {
            case 0 -> time.start();
            case 1 -> time.start().minusSeconds(1);
            case 2 -> time.start().plus(POLICY.noShowFrom());
            case 3 -> time.end();
            case 4 -> terms.closes(time);
            case 5 -> now.plus(POLICY.hold());
            case 6 -> now.plus(Duration.ofHours(random.nextInt(40)));
            case 7 -> time.start().minus(Duration.ofHours(random.nextInt(40)));
            default -> now.plusSeconds(random.nextInt(600));
        };
        if (next.isAfter(now) && next.isBefore(START.plus(Duration.ofDays(60)))) {
            now = next;
        }
    }

    private Seat anySeat() {
        seats++;
        var id = new SeatId(new UUID(1, seats));
        var student = new AccountId(new UUID(0, 10 + random.nextInt(4)));
        return switch (random.nextInt(4)) {
            case 0 ->
                Seat.withoutCheckout(
                        id,
                        student,
                        new PaidWith.Credit(new CreditPackageId(new UUID(5, seats)), new CreditId(new UUID(5, seats))),
                        Sample.PRICE.currency(),
                        terms.approval(),
                        now);
            case 1 ->
                Seat.withoutCheckout(
                        id, student, new PaidWith.Nothing(), Sample.PRICE.currency(), terms.approval(), now);
            default -> Seat.held(id, student, Sample.PRICE, new ChargeId(new UUID(2, seats)), now, POLICY);
        };
    }
}
