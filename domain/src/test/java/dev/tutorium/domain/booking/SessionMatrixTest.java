package dev.tutorium.domain.booking;

import static dev.tutorium.domain.booking.Sample.ANNA;
import static dev.tutorium.domain.booking.Sample.BEN;
import static dev.tutorium.domain.booking.Sample.BOOKED;
import static dev.tutorium.domain.booking.Sample.END;
import static dev.tutorium.domain.booking.Sample.POLICY;
import static dev.tutorium.domain.booking.Sample.START;
import static dev.tutorium.domain.booking.Sample.annaAt;
import static dev.tutorium.domain.booking.Sample.decided;
import static dev.tutorium.domain.booking.Sample.seat;
import static dev.tutorium.domain.booking.Sample.state;
import static dev.tutorium.domain.booking.Sample.teacherAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every step in every state, each taken at a time at which it could be: {@code yes} it is accepted, {@code same} it is accepted
 * and changes nothing, having been taken before, {@code no} the state does not allow it and says so by its name and the step's.
 */
class SessionMatrixTest {

    private static final String MATRIX = """
                                HELD REQUESTED SCHEDULED IN_PROGRESS COMPLETED DECLINED EXPIRED CANCELLED NO_SHOW_STUDENT NO_SHOW_TEACHER
        JOIN_SEAT               yes  yes       yes       no          no        no       no      no        no              no
        CONFIRM_SEAT            yes  same      same      no          no        no       no      no        no              no
        RETAKE_SEAT             same same      same      no          no        no       yes     no        no              no
        ACCEPT                  no   yes       no        no          no        no       no      no        no              no
        DECLINE                 no   yes       no        no          no        same     no      no        no              no
        EXPIRE                  yes  yes       same      no          no        no       same    no        no              no
        CANCEL:session          yes  yes       yes       no          no        no       no      no        no              no
        CANCEL:seat             yes  yes       yes       no          no        no       no      same      no              no
        CLOSE_BOOKING           yes  yes       same      no          no        no       no      no        no              no
        RESCHEDULE              no   no        yes       no          no        no       no      no        no              no
        START                   no   no        yes       same        no        no       no      no        no              no
        ENTER_ROOM              no   no        yes       yes         no        no       no      no        no              no
        REPLACE_ROOM            no   no        yes       yes         no        no       no      no        no              no
        COMPLETE                no   no        yes       yes         same      no       no      no        no              no
        REPORT_NO_SHOW:student  no   no        yes       yes         no        no       no      no        same            no
        REPORT_NO_SHOW:teacher  no   no        yes       yes         no        no       no      no        no              same
        RAISE_DISPUTE           no   no        no        no          yes       no       no      no        yes             yes
        RESOLVE_DISPUTE         no   no        no        no          yes       no       no      no        yes             yes
        """;

    static Stream<List<String>> rows() {
        return MATRIX.lines().skip(1).map(line -> List.of(line.strip().split(" +", -1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_step_is_allowed_in_the_states_it_is_for(List<String> row) {
        var action = action(row.getFirst());
        var answers = Stream.of(SessionState.values())
                .map(state -> answer(take(action, row.getFirst(), Sample.in(state)), state, action))
                .toList();
        assertThat(answers).as(row.getFirst()).isEqualTo(row.subList(1, row.size()));
    }

    @Test
    void no_step_and_no_state_is_left_out() {
        assertThat(rows().map(row -> action(row.getFirst()))).containsAll(List.of(SessionAction.values()));
        assertThat(List.of(MATRIX.lines().findFirst().orElseThrow().strip().split(" +", -1)))
                .isEqualTo(Stream.of(SessionState.values()).map(Enum::name).toList());
        assertThat(Sample.inEveryState().stream().map(Session::state)).containsExactly(SessionState.values());
    }

    private static SessionAction action(String name) {
        return SessionAction.valueOf(name.split(":", -1)[0]);
    }

    private static String answer(Outcome<?, BookingRefusal> outcome, SessionState state, SessionAction action) {
        return switch (outcome) {
            case Outcome.Accepted<?, BookingRefusal>(Change<?>(Session after, var events)) -> {
                assertThat(after.state() == state || !events.isEmpty()).isTrue();
                yield events.isEmpty() ? "same" : "yes";
            }
            case Outcome.Accepted<?, BookingRefusal> _ -> "yes";
            case Outcome.Refused<?, BookingRefusal>(var why) -> {
                assertThat(why).isEqualTo(new BookingRefusal.WrongState(state, action));
                yield "no";
            }
        };
    }

    private static Outcome<?, BookingRefusal> take(SessionAction action, String name, Session session) {
        var anna = seat(Sample.scheduled(), ANNA).id();
        var noShow = START.plus(POLICY.noShowFrom());
        return switch (action) {
            case JOIN_SEAT -> roomy(session).join(Sample.held(BEN, BOOKED), POLICY);
            case CONFIRM_SEAT -> session.confirm(anna, BOOKED, POLICY);
            case RETAKE_SEAT -> session.retake(anna, BOOKED, POLICY);
            case ACCEPT -> session.accept(BOOKED);
            case DECLINE -> session.decline("no", BOOKED);
            case EXPIRE -> session.expire(BOOKED.plus(Duration.ofDays(2)), POLICY);
            case CANCEL ->
                name.endsWith("seat")
                        ? session.cancelSeat(decided(Sample.scheduled(), annaAt(BOOKED)), null, annaAt(BOOKED), POLICY)
                        : session.cancel("ill", teacherAt(BOOKED), POLICY);
            case CLOSE_BOOKING -> session.closeBooking(START.minus(Duration.ofHours(2)), POLICY);
            case RESCHEDULE -> session.move(new TimeRange(END, END.plusSeconds(60)), annaAt(BOOKED), POLICY);
            case START -> session.start(START);
            case ENTER_ROOM -> session.room(START, POLICY);
            case REPLACE_ROOM -> session.replaceRoom(annaAt(START), POLICY);
            case COMPLETE -> session.complete(CompletedBy.TEACHER, END, POLICY);
            case REPORT_NO_SHOW ->
                name.endsWith("student")
                        ? session.studentMissed(anna, teacherAt(noShow), POLICY)
                        : session.teacherMissed(annaAt(noShow), POLICY);
            case RAISE_DISPUTE -> session.dispute("it went otherwise", annaAt(END), POLICY);
            case RESOLVE_DISPUTE -> contested(session).resolve(Verdict.STANDS, Act.byPlatform(END));
        };
    }

    private static Session contested(Session session) {
        return session instanceof Session.Told ? state(session.dispute("no", annaAt(END), POLICY)) : session;
    }

    /** The samples have one seat; to join, there must be another. */
    private static Session roomy(Session session) {
        return switch (session) {
            case Session.Held(var facts) -> new Session.Held(roomy(facts));
            case Session.Requested(var facts, var by) -> new Session.Requested(roomy(facts), by);
            case Session.Scheduled(var facts) -> new Session.Scheduled(roomy(facts));
            default -> session;
        };
    }

    private static SessionFacts roomy(SessionFacts facts) {
        return new SessionFacts(
                facts.id(),
                facts.teacher(),
                facts.subject(),
                facts.time(),
                Sample.group(2, 1),
                facts.seats(),
                facts.moves(),
                false,
                facts.createdAt(),
                0);
    }
}
