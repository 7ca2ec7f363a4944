package dev.tutorium.domain.goodwill;

import static dev.tutorium.domain.goodwill.Sample.COURSE;
import static dev.tutorium.domain.goodwill.Sample.HELPER;
import static dev.tutorium.domain.goodwill.Sample.NOW;
import static dev.tutorium.domain.goodwill.Sample.OTHER;
import static dev.tutorium.domain.goodwill.Sample.POLICY;
import static dev.tutorium.domain.goodwill.Sample.STUDENT;
import static dev.tutorium.domain.goodwill.Sample.SUMMON;
import static dev.tutorium.domain.goodwill.Sample.accepted;
import static dev.tutorium.domain.goodwill.Sample.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SummonTest {

    private static final ModuleId MODULE = new ModuleId(new UUID(26, 1));
    private static final Instant CAME = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plus(Duration.ofHours(1));

    private static Summon pending() {
        return accepted(Summon.ask(SUMMON, STUDENT, COURSE, MODULE, true, NOW)).state();
    }

    private static Summon responded() {
        return accepted(respond(pending(), CAME)).state();
    }

    private static Summon completed() {
        return accepted(responded().complete(STUDENT, 15, LATER, POLICY)).state();
    }

    private static Outcome<Change<Summon>, GoodwillRefusal> respond(Summon summon, Instant at) {
        return summon.respond(HELPER, true, true, at, POLICY);
    }

    private static Outcome<Change<Summon>, GoodwillRefusal> act(Summon summon, SummonAction action) {
        return switch (action) {
            case RESPOND -> respond(summon, CAME);
            case COMPLETE -> summon.complete(STUDENT, 15, LATER, POLICY);
            case EXPIRE -> summon.expire(LATER, POLICY);
            case CANCEL -> summon.cancel(STUDENT, LATER);
        };
    }

    @Test
    void every_state_takes_its_own_steps_and_refuses_the_others() {
        var expired = accepted(pending().expire(LATER, POLICY)).state();
        var cancelled = accepted(pending().cancel(STUDENT, LATER)).state();
        holds(pending(), SummonState.PENDING, Set.of(SummonAction.RESPOND, SummonAction.EXPIRE, SummonAction.CANCEL));
        holds(responded(), SummonState.RESPONDED, Set.of(SummonAction.COMPLETE, SummonAction.CANCEL));
        holds(completed(), SummonState.COMPLETED, Set.of());
        holds(expired, SummonState.EXPIRED, Set.of());
        holds(cancelled, SummonState.CANCELLED, Set.of());
        repeats(responded(), SummonAction.RESPOND);
        repeats(completed(), SummonAction.COMPLETE);
        repeats(expired, SummonAction.EXPIRE);
        repeats(cancelled, SummonAction.CANCEL);
    }

    private static void holds(Summon summon, SummonState state, Set<SummonAction> steps) {
        assertThat(summon.state()).isEqualTo(state);
        for (var action : SummonAction.values()) {
            var outcome = act(summon, action);
            if (steps.contains(action)) {
                assertThat(accepted(outcome).events())
                        .as("%s %s", state, action)
                        .hasSize(1);
            } else if (outcome.isAccepted()) {
                assertThat(accepted(outcome).state()).as("%s %s", state, action).isEqualTo(summon);
            } else {
                assertThat(refusal(outcome)).isEqualTo(new GoodwillRefusal.WrongState(state, action));
            }
        }
    }

    private static void repeats(Summon summon, SummonAction action) {
        assertThat(accepted(act(summon, action))).isEqualTo(Change.of(summon));
    }

    @Test
    void a_step_is_told() {
        assertThat(accepted(Summon.ask(SUMMON, STUDENT, COURSE, MODULE, true, NOW))
                        .events())
                .containsExactly(new SummonEvent.HelpSummoned(SUMMON, STUDENT, COURSE, MODULE, NOW));
        assertThat(accepted(respond(pending(), CAME)).events())
                .containsExactly(new SummonEvent.HelperResponded(SUMMON, STUDENT, HELPER, COURSE, CAME));
        assertThat(accepted(responded().complete(STUDENT, 15, LATER, POLICY)).events())
                .containsExactly(new SummonEvent.HelpCompleted(SUMMON, STUDENT, HELPER, COURSE, 15, LATER));
        assertThat(accepted(pending().expire(LATER, POLICY)).events())
                .containsExactly(new SummonEvent.SummonExpired(SUMMON, STUDENT, COURSE, LATER));
        assertThat(accepted(pending().cancel(STUDENT, LATER)).events())
                .containsExactly(new SummonEvent.SummonCancelled(SUMMON, STUDENT, null, COURSE, LATER));
        assertThat(accepted(responded().cancel(STUDENT, LATER)).events())
                .containsExactly(new SummonEvent.SummonCancelled(SUMMON, STUDENT, HELPER, COURSE, LATER));
        assertThat(new SummonEvent.SummonExpired(SUMMON, STUDENT, COURSE, LATER).aggregateId())
                .isEqualTo(SUMMON.value());
    }

    @Test
    void help_in_a_course_is_for_its_students() {
        assertThat(refusal(Summon.ask(SUMMON, STUDENT, COURSE, MODULE, false, NOW)))
                .isEqualTo(new GoodwillRefusal.NotEnrolled(COURSE));
    }

    @Test
    void the_first_helper_has_it() {
        assertThat(refusal(responded().respond(OTHER, true, true, CAME, POLICY)))
                .isEqualTo(new GoodwillRefusal.AlreadyAnswered());
    }

    @Test
    void a_helper_is_certified_available_and_someone_else() {
        assertThat(refusal(pending().respond(HELPER, false, true, CAME, POLICY)))
                .isEqualTo(new GoodwillRefusal.NotCertified(COURSE));
        assertThat(refusal(pending().respond(HELPER, true, false, CAME, POLICY)))
                .isEqualTo(new GoodwillRefusal.NotAvailable());
        assertThat(refusal(pending().respond(STUDENT, true, true, CAME, POLICY)))
                .isEqualTo(new GoodwillRefusal.ToOneself());
    }

    @Test
    void a_summon_waits_30_minutes() {
        var end = NOW.plus(Duration.ofMinutes(30));
        assertThat(respond(pending(), end.minusNanos(1)).isAccepted()).isTrue();
        assertThat(refusal(respond(pending(), end))).isEqualTo(new GoodwillRefusal.WaitedTooLong(end));
        assertThat(refusal(pending().expire(end.minusNanos(1), POLICY))).isEqualTo(new GoodwillRefusal.TooSoon(end));
        assertThat(pending().expire(end, POLICY).isAccepted()).isTrue();
    }

    @Test
    void help_is_completed_after_5_minutes_with_10_to_25_points() {
        var enough = CAME.plus(Duration.ofMinutes(5));
        assertThat(responded().complete(STUDENT, 10, enough, POLICY).isAccepted())
                .isTrue();
        assertThat(refusal(responded().complete(STUDENT, 10, enough.minusSeconds(1), POLICY)))
                .isEqualTo(new GoodwillRefusal.HelpTooShort(Duration.ofSeconds(299), Duration.ofMinutes(5)));
        assertThat(refusal(responded().complete(STUDENT, 9, enough, POLICY)))
                .isEqualTo(new GoodwillRefusal.PointsOutOfRange(10, 25));
        assertThat(refusal(responded().complete(STUDENT, 26, enough, POLICY)))
                .isEqualTo(new GoodwillRefusal.PointsOutOfRange(10, 25));
    }

    @Test
    void completed_help_is_not_worth_something_else_later() {
        assertThat(refusal(completed().complete(STUDENT, 16, LATER, POLICY)))
                .isEqualTo(new GoodwillRefusal.WrongState(SummonState.COMPLETED, SummonAction.COMPLETE));
    }

    @Test
    void only_the_student_completes_or_cancels() {
        for (var summon : List.of(pending(), responded(), completed())) {
            assertThat(refusal(summon.complete(HELPER, 15, LATER, POLICY)))
                    .isEqualTo(new GoodwillRefusal.NotYourSummon());
            assertThat(refusal(summon.cancel(HELPER, LATER))).isEqualTo(new GoodwillRefusal.NotYourSummon());
        }
    }

    @Test
    void completed_help_is_what_the_helper_is_thanked_for() {
        var help = Duration.between(CAME, LATER);
        assertThat(completed().thanks()).contains(new Reason.SummonHelp(STUDENT, COURSE, SUMMON, 15, help));
        assertThat(responded().thanks()).isEmpty();
    }
}
