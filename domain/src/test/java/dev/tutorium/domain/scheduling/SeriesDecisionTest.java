package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.hours;
import static dev.tutorium.domain.scheduling.Calendars.lasting;
import static dev.tutorium.domain.scheduling.Calendars.range;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.scheduling.SlotRefusal.LimitReached.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesDecisionTest {

    private static final SchedulingPolicy POLICY = SchedulingPolicy.standard();
    private static final ZoneId UTC = ZoneId.of("UTC");

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final Instant FIRST = Instant.parse("2026-03-10T09:00:00Z");

    private static Calendars spring(String zone) {
        return Calendars.in(zone, "2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z");
    }

    private static SeriesDecision decide(Calendars calendar, SlotTerms terms, int count) {
        return SeriesDecision.of(new SeriesPlan(FIRST, UTC, count), calendar.build(), terms, POLICY, NOW);
    }

    private static List<Instant> starts(Outcome<List<Slot>, SeriesRefusal> outcome) {
        return outcome.orThrow(why -> new IllegalStateException(why.toString())).stream()
                .map(slot -> slot.time().start())
                .toList();
    }

    private static Instant week(int number) {
        return FIRST.plus(Duration.ofDays(7L * (number - 1)));
    }

    @Test
    void a_series_has_from_2_to_52_lessons() {
        assertThat(SeriesPlan.weekly(FIRST, UTC, 2, POLICY).isAccepted()).isTrue();
        assertThat(SeriesPlan.weekly(FIRST, UTC, 52, POLICY).isAccepted()).isTrue();
        var refused = Outcome.refused(new SeriesRefusal.WrongLength(2, 52));
        assertThat(SeriesPlan.weekly(FIRST, UTC, 1, POLICY)).isEqualTo(refused);
        assertThat(SeriesPlan.weekly(FIRST, UTC, 53, POLICY)).isEqualTo(refused);
    }

    @Test
    void lessons_keep_their_wall_time_over_a_change_of_the_clock() {
        var plan = new SeriesPlan(Instant.parse("2026-03-22T17:00:00Z"), ZoneId.of("Europe/Berlin"), 3);
        assertThat(plan.starts())
                .containsExactly(
                        Instant.parse("2026-03-22T17:00:00Z"),
                        Instant.parse("2026-03-29T16:00:00Z"),
                        Instant.parse("2026-04-05T16:00:00Z"));
    }

    @Test
    void a_lesson_in_a_gap_starts_with_the_first_instant_after_it_and_the_next_at_its_usual_time() {
        var plan = new SeriesPlan(Instant.parse("2026-03-22T01:30:00Z"), ZoneId.of("Europe/Berlin"), 3);
        assertThat(plan.starts())
                .containsExactly(
                        Instant.parse("2026-03-22T01:30:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-04-05T00:30:00Z"));
    }

    @Test
    void a_lesson_whose_time_comes_twice_starts_the_first_time() {
        var plan = new SeriesPlan(Instant.parse("2026-10-18T00:30:00Z"), ZoneId.of("Europe/Berlin"), 2);
        assertThat(plan.starts().getLast()).isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        var begun = new SeriesPlan(Instant.parse("2026-10-25T01:30:00Z"), ZoneId.of("Europe/Berlin"), 2);
        assertThat(begun.starts())
                .as("the first lesson is when it was asked for")
                .containsExactly(Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-11-01T01:30:00Z"));
    }

    @Test
    void the_calendar_is_read_from_a_reach_before_the_first_to_a_reach_after_the_last() {
        assertThat(new SeriesPlan(FIRST, UTC, 2).reach(POLICY))
                .isEqualTo(range("2026-03-03T09:00:00Z", "2026-03-24T09:00:01Z"));
    }

    @Test
    void a_series_without_conflicts_is_booked_whole_in_either_mode() {
        var decision = decide(spring("UTC").openDaily("09:00", "17:00"), lasting(60), 3);
        assertThat(decision.conflicts()).isEmpty();
        for (var mode : SeriesMode.values()) {
            assertThat(starts(decision.slots(mode))).containsExactly(week(1), week(2), week(3));
        }
        assertThat(decision.occurrences()).extracting(Occurrence::number).containsExactly(1, 2, 3);
    }

    @Test
    void one_conflict_keeps_all_from_being_booked_or_is_skipped() {
        var calendar =
                spring("UTC").openDaily("09:00", "17:00").session("2026-03-17T09:00:00Z", "2026-03-17T10:00:00Z");
        var decision = decide(calendar, lasting(60), 3);
        var conflict = new Occurrence.Conflict(
                2,
                week(2),
                new SlotRefusal.Occupied(range("2026-03-17T09:00:00Z", "2026-03-17T10:00:00Z")),
                new Slot(range("2026-03-17T10:00:00Z", "2026-03-17T11:00:00Z"), 1, null));
        assertThat(decision.slots(SeriesMode.ALL_OR_NOTHING))
                .isEqualTo(Outcome.refused(new SeriesRefusal.Conflicts(List.of(conflict))));
        assertThat(starts(decision.slots(SeriesMode.SKIP_CONFLICTS))).containsExactly(week(1), week(3));
        assertThat(decision.occurrences()).extracting(Occurrence::start).containsExactly(week(1), week(2), week(3));
    }

    @Test
    void a_series_of_nothing_but_conflicts_is_refused_even_when_they_may_be_skipped() {
        var decision =
                decide(spring("UTC").away("2026-03-01", "2026-05-01").openDaily("09:00", "17:00"), lasting(60), 2);
        assertThat(decision.slots(SeriesMode.SKIP_CONFLICTS))
                .isEqualTo(Outcome.refused(new SeriesRefusal.Conflicts(decision.conflicts())));
        assertThat(decision.conflicts()).hasSize(2).allSatisfy(one -> {
            assertThat(one.reason()).isInstanceOf(SlotRefusal.OnTimeOff.class);
            assertThat(one.nearest()).isNull();
        });
    }

    @Test
    void alternatives_of_two_lessons_are_two_slots() {
        var calendar = spring("UTC").override("2026-03-14", hours("09:00", "11:00"));
        var decision = decide(calendar, lasting(60), 2);
        assertThat(decision.conflicts())
                .extracting(Occurrence.Conflict::nearest)
                .containsExactly(
                        new Slot(range("2026-03-14T09:00:00Z", "2026-03-14T10:00:00Z"), 1, null),
                        new Slot(range("2026-03-14T10:00:00Z", "2026-03-14T11:00:00Z"), 1, null));
    }

    @Test
    void an_alternative_leaves_alone_the_free_lessons_after_it() {
        var calendar = spring("UTC").override("2026-03-17", hours("09:00", "10:00"));
        var decision = decide(calendar, lasting(60), 2);
        assertThat(decision.conflicts())
                .containsExactly(new Occurrence.Conflict(
                        1,
                        week(1),
                        new SlotRefusal.OutsideHours(range("2026-03-10T09:00:00Z", "2026-03-10T10:00:00Z")),
                        null));
    }

    @Test
    void no_alternative_is_further_away_than_the_policys_reach() {
        var near = spring("UTC").override("2026-03-03", hours("09:00", "10:00"));
        assertThat(decide(near, lasting(60), 1).conflicts().getFirst().nearest())
                .isNotNull();
        var far = spring("UTC").override("2026-03-03", hours("08:59", "09:59"));
        assertThat(decide(far, lasting(60), 1).conflicts().getFirst().nearest()).isNull();
    }

    @Test
    void lessons_count_for_the_maxima_that_hold_for_the_lessons_after_them() {
        var sunday = new SeriesPlan(Instant.parse("2026-03-02T07:30:00Z"), ZoneId.of("Europe/London"), 5);
        var winter = Calendars.in("America/Los_Angeles", "2026-02-01T00:00:00Z", "2026-05-01T00:00:00Z")
                .openDaily("00:00", "24:00");
        var decision = SeriesDecision.of(
                sunday, winter.build(), lasting(30).withMaxima(null, 1), POLICY, Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(decision.conflicts())
                .as("half past eleven on a Sunday, then half past midnight on a Monday, then on Sundays again")
                .extracting(Occurrence.Conflict::number, Occurrence.Conflict::reason)
                .containsExactly(tuple(5, new SlotRefusal.LimitReached(Period.WEEK, LocalDate.parse("2026-03-23"), 1)));
    }

    @Test
    void joining_a_group_takes_one_seat_and_is_not_offered_as_an_alternative() {
        var terms = lasting(60).withSeats(3, 1);
        var calendar = spring("UTC").group("2026-03-17T09:00:00Z", "2026-03-17T10:00:00Z", SERVICE, 2);
        var decision = decide(calendar, terms, 2);
        assertThat(starts(decision.slots(SeriesMode.SKIP_CONFLICTS))).containsExactly(week(2));
        assertThat(decision.conflicts().getFirst().nearest()).isNull();
    }
}
