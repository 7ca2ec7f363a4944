package dev.tutorium.domain.booking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.ForAll;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SeatId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever people, payments and time do to one session, in whatever order. */
class SessionLawTest {

    private static final Map<SessionState, Set<SessionState>> NEXT = Map.ofEntries(
            Map.entry(
                    SessionState.HELD,
                    EnumSet.of(
                            SessionState.REQUESTED,
                            SessionState.SCHEDULED,
                            SessionState.EXPIRED,
                            SessionState.CANCELLED)),
            Map.entry(
                    SessionState.REQUESTED,
                    EnumSet.of(
                            SessionState.HELD,
                            SessionState.SCHEDULED,
                            SessionState.DECLINED,
                            SessionState.EXPIRED,
                            SessionState.CANCELLED)),
            Map.entry(
                    SessionState.SCHEDULED,
                    EnumSet.of(
                            SessionState.HELD,
                            SessionState.IN_PROGRESS,
                            SessionState.COMPLETED,
                            SessionState.CANCELLED,
                            SessionState.NO_SHOW_STUDENT,
                            SessionState.NO_SHOW_TEACHER)),
            Map.entry(
                    SessionState.IN_PROGRESS,
                    EnumSet.of(SessionState.COMPLETED, SessionState.NO_SHOW_STUDENT, SessionState.NO_SHOW_TEACHER)),
            Map.entry(SessionState.COMPLETED, EnumSet.of(SessionState.NO_SHOW_TEACHER)),
            Map.entry(SessionState.DECLINED, EnumSet.noneOf(SessionState.class)),
            Map.entry(SessionState.EXPIRED, EnumSet.of(SessionState.REQUESTED, SessionState.SCHEDULED)),
            Map.entry(SessionState.CANCELLED, EnumSet.noneOf(SessionState.class)),
            Map.entry(SessionState.NO_SHOW_STUDENT, EnumSet.of(SessionState.NO_SHOW_TEACHER)),
            Map.entry(SessionState.NO_SHOW_TEACHER, EnumSet.noneOf(SessionState.class)));

    private static final Map<SeatState, Set<SeatState>> NEXT_OF_SEAT = Map.of(
            SeatState.HELD,
            EnumSet.of(
                    SeatState.REQUESTED, SeatState.BOOKED, SeatState.EXPIRED, SeatState.DECLINED, SeatState.CANCELLED),
            SeatState.REQUESTED,
            EnumSet.of(SeatState.BOOKED, SeatState.EXPIRED, SeatState.DECLINED, SeatState.CANCELLED),
            SeatState.BOOKED,
            EnumSet.of(SeatState.ATTENDED, SeatState.MISSED, SeatState.CANCELLED),
            SeatState.EXPIRED,
            EnumSet.of(SeatState.REQUESTED, SeatState.BOOKED),
            SeatState.ATTENDED,
            EnumSet.of(SeatState.CANCELLED),
            SeatState.MISSED,
            EnumSet.of(SeatState.CANCELLED),
            SeatState.CANCELLED,
            EnumSet.noneOf(SeatState.class),
            SeatState.DECLINED,
            EnumSet.noneOf(SeatState.class));

    /** The ends before a start, which give the teacher's time free again. */
    private static final Set<SessionState> FREED =
            EnumSet.of(SessionState.DECLINED, SessionState.EXPIRED, SessionState.CANCELLED);

    @Test
    void every_step_of_any_history_changes_a_session_as_allowed_or_is_refused_by_name() {
        var reached = EnumSet.noneOf(SessionState.class);
        var taken = EnumSet.noneOf(SessionAction.class);
        ForAll.forAll(4000, random -> {
            var history = new RandomHistory(random);
            var session = history.first();
            var strikes = 0;
            for (var i = 0; i < 25; i++) {
                var step = history.next(session);
                if (step.take().apply(session)
                        instanceof Outcome.Accepted<Change<Session>, BookingRefusal>(var change)) {
                    check(session, change);
                    checkRepeated(step, change.state());
                    strikes += (int) count(change, BookingEvent.TeacherStruck.class);
                    taken.add(step.action());
                    session = change.state();
                    reached.add(session.state());
                }
            }
            assertThat(strikes).as("one strike for a session").isLessThanOrEqualTo(1);
        });
        assertThat(reached).as("states the histories came to").containsExactly(SessionState.values());
        assertThat(taken)
                .as("steps the histories took")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(SessionAction.ENTER_ROOM, SessionAction.REPLACE_ROOM)));
    }

    private static void checkRepeated(RandomHistory.Step step, Session after) {
        switch (step.take().apply(after)) {
            case Outcome.Accepted<Change<Session>, BookingRefusal>(var again) -> {
                assertThat(again.events()).as("%s told twice", step).isEmpty();
                assertThat(again.state()).isEqualTo(after);
            }
            case Outcome.Refused<Change<Session>, BookingRefusal>(var why) ->
                assertThat(why)
                        .as("%s repeated", step)
                        .isInstanceOfAny(BookingRefusal.AlreadyBooked.class, BookingRefusal.NotDisputed.class);
        }
    }

    private static void check(Session before, Change<Session> change) {
        var after = change.state();
        if (before.state() != after.state()) {
            assertThat(NEXT.get(before.state())).as("from %s", before.state()).contains(after.state());
        }
        checkStands(after);
        for (var seat : after.facts().seats()) {
            before.facts().seat(seat.id()).ifPresent(was -> checkSeat(was, seat, after, change));
        }
        var released = before.state().holdsCalendar() && FREED.contains(after.state());
        assertThat(count(change, BookingEvent.SessionReleased.class)).isEqualTo(released ? 1 : 0);
    }

    /** That state and seats fit each other. */
    private static void checkStands(Session session) {
        var facts = session.facts();
        var held = facts.seatsIn(SeatState.HELD).size();
        var asked = facts.seatsIn(SeatState.REQUESTED).size();
        var firm = facts.seatsIn(SeatState.BOOKED).size();
        var fits = switch (session.state()) {
            case HELD -> held > 0 && asked == 0 && firm == 0;
            case REQUESTED -> asked > 0 && firm == 0;
            case SCHEDULED -> firm > 0 && asked == 0;
            case IN_PROGRESS -> firm > 0 && asked == 0 && held == 0;
            case COMPLETED, DECLINED, EXPIRED, CANCELLED, NO_SHOW_STUDENT, NO_SHOW_TEACHER -> held + asked + firm == 0;
        };
        assertThat(fits).as("%s with %s", session.state(), facts.seats()).isTrue();
        assertThat(facts.takenSeats())
                .as("capacity")
                .hasSizeLessThanOrEqualTo(facts.terms().capacity());
        assertThat(facts.takenSeats()).extracting(Seat::student).doesNotHaveDuplicates();
    }

    private static void checkSeat(Seat was, Seat seat, Session after, Change<Session> change) {
        assertThat(seat.price()).isEqualTo(was.price());
        assertThat(seat.paidWith()).isEqualTo(was.paidWith());
        if (was.state() == seat.state()) {
            assertThat(seat).isEqualTo(was);
            return;
        }
        assertThat(NEXT_OF_SEAT.get(was.state())).as("from %s", was.state()).contains(seat.state());
        if (was.state() == SeatState.ATTENDED || was.state() == SeatState.MISSED) {
            assertThat(after.state()).isEqualTo(SessionState.NO_SHOW_TEACHER);
        }
        assertThat(change.events().stream().filter(event -> tells(event, seat)))
                .as("events that tell of %s", seat)
                .hasSize(1);
        var settlement = seat.settlement();
        if (settlement != null) {
            assertThat(settlement.refund().isNegative()).isFalse();
            assertThat(settlement.refund()).isLessThanOrEqualTo(seat.price());
            assertThat(CreditEffect.of(seat) == CreditEffect.RETURNED)
                    .isEqualTo(seat.paidWith() instanceof PaidWith.Credit && settlement.refundPercent() == 100);
        }
    }

    private static boolean tells(DomainEvent event, Seat seat) {
        return switch (seat.state()) {
            case HELD -> event instanceof BookingEvent.SeatHeld told && is(told.seat(), seat);
            case REQUESTED -> event instanceof BookingEvent.SeatRequested told && is(told.seat(), seat);
            case BOOKED -> event instanceof BookingEvent.SeatBooked told && is(told.seat(), seat);
            case ATTENDED ->
                event instanceof BookingEvent.SessionCompleted told
                        && told.seats().contains(seat.id());
            case MISSED -> event instanceof BookingEvent.StudentMissed told && is(told.seat(), seat);
            case CANCELLED -> event instanceof BookingEvent.SeatCancelled told && is(told.seat(), seat);
            case DECLINED -> event instanceof BookingEvent.SeatDeclined told && is(told.seat(), seat);
            case EXPIRED -> event instanceof BookingEvent.SeatExpired told && is(told.seat(), seat);
        };
    }

    private static boolean is(SeatId told, Seat seat) {
        return told.equals(seat.id());
    }

    private static long count(Change<Session> change, Class<? extends BookingEvent> type) {
        return change.events().stream().filter(type::isInstance).count();
    }
}
