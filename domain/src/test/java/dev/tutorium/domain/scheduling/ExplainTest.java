package dev.tutorium.domain.scheduling;

import static dev.tutorium.domain.scheduling.Calendars.SERVICE;
import static dev.tutorium.domain.scheduling.Calendars.hours;
import static dev.tutorium.domain.scheduling.Calendars.lasting;
import static dev.tutorium.domain.scheduling.Calendars.range;
import static dev.tutorium.domain.scheduling.Calendars.starts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.scheduling.SlotRefusal.LimitReached;
import dev.tutorium.domain.scheduling.SlotRefusal.LimitReached.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every reason for which a time is not offered: on its side of the threshold, and the time just on the other side that is. */
class ExplainTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    /** Starts at every minute, so that both sides of a threshold are a minute apart. */
    private static final SlotTerms MINUTES = lasting(60).withGrid(Duration.ofMinutes(1), Packing.STEP);

    private static final SlotTerms BUFFERED = MINUTES.withBuffers(Duration.ofMinutes(5), Duration.ofMinutes(10));
    private static final SlotTerms GROUP = lasting(60).withSeats(3, 1);

    /**
     * @param refused the start that is not offered
     * @param nearest the two slots nearest to it
     * @param offered one that is
     */
    private record Row(
            String reason,
            Calendars calendar,
            SlotTerms terms,
            String refused,
            SlotRefusal why,
            List<String> nearest,
            String offered) {}

    private static Calendars always() {
        return week().openDaily("00:00", "24:00");
    }

    private static Calendars days() {
        return week().openDaily("09:00", "17:00");
    }

    private static Calendars week() {
        return Calendars.in("UTC", "2026-03-02T00:00:00Z", "2026-03-16T00:00:00Z");
    }

    private static Calendars busy(Busy.Kind kind) {
        return days().session(kind, "2026-03-03T11:00:00Z", "2026-03-03T12:00:00Z", 0, 20);
    }

    private static String tuesday(String time) {
        return "2026-03-03T" + time + ":00Z";
    }

    private static SlotRefusal outside(String start, String end) {
        return new SlotRefusal.OutsideHours(range(tuesday(start), tuesday(end)));
    }

    private static final List<Row> ROWS = List.of(
            new Row(
                    "notice",
                    always(),
                    MINUTES.withLeadTime(TWO_HOURS, TWO_DAYS),
                    "2026-03-02T09:59:00Z",
                    new SlotRefusal.NoticeTooShort(Instant.parse("2026-03-02T10:00:00Z"), TWO_HOURS),
                    List.of("2026-03-02T10:00:00Z", "2026-03-02T10:01:00Z"),
                    "2026-03-02T10:00:00Z"),
            new Row(
                    "horizon",
                    always(),
                    MINUTES.withLeadTime(TWO_HOURS, TWO_DAYS),
                    "2026-03-04T08:01:00Z",
                    new SlotRefusal.BeyondHorizon(Instant.parse("2026-03-04T08:00:00Z"), TWO_DAYS),
                    List.of("2026-03-04T08:00:00Z", "2026-03-04T07:59:00Z"),
                    "2026-03-04T08:00:00Z"),
            new Row(
                    "full",
                    days().group(tuesday("10:00"), tuesday("11:00"), SERVICE, 0)
                            .group(tuesday("12:00"), tuesday("13:00"), SERVICE, 1),
                    GROUP,
                    tuesday("10:00"),
                    new SlotRefusal.Full(range(tuesday("10:00"), tuesday("11:00"))),
                    List.of(tuesday("09:00"), tuesday("11:00")),
                    tuesday("12:00")),
            new Row(
                    "time off, on its last date",
                    always().away("2026-03-03", "2026-03-03"),
                    MINUTES,
                    tuesday("23:59"),
                    new SlotRefusal.OnTimeOff(TUESDAY, TUESDAY),
                    List.of("2026-03-04T00:00:00Z", "2026-03-04T00:01:00Z"),
                    "2026-03-04T00:00:00Z"),
            new Row(
                    "time off, reached into",
                    always().away("2026-03-03", "2026-03-03"),
                    MINUTES,
                    "2026-03-02T23:01:00Z",
                    new SlotRefusal.OnTimeOff(TUESDAY, TUESDAY),
                    List.of("2026-03-02T23:00:00Z", "2026-03-02T22:59:00Z"),
                    "2026-03-02T23:00:00Z"),
            new Row(
                    "override",
                    days().override("2026-03-03", hours("13:00", "17:00")),
                    MINUTES,
                    tuesday("12:59"),
                    new SlotRefusal.BlockedByOverride(TUESDAY),
                    List.of(tuesday("13:00"), tuesday("13:01")),
                    tuesday("13:00")),
            new Row(
                    "override, reached into",
                    always().override("2026-03-03"),
                    MINUTES,
                    "2026-03-02T23:01:00Z",
                    new SlotRefusal.BlockedByOverride(TUESDAY),
                    List.of("2026-03-02T23:00:00Z", "2026-03-02T22:59:00Z"),
                    "2026-03-02T23:00:00Z"),
            new Row(
                    "outside hours, before they begin",
                    days(),
                    MINUTES,
                    tuesday("08:59"),
                    outside("08:59", "09:59"),
                    List.of(tuesday("09:00"), tuesday("09:01")),
                    tuesday("09:00")),
            new Row(
                    "outside hours, ending after they do",
                    days(),
                    MINUTES,
                    tuesday("16:01"),
                    outside("16:01", "17:01"),
                    List.of(tuesday("16:00"), tuesday("15:59")),
                    tuesday("16:00")),
            new Row(
                    "busy with a session, before its end",
                    busy(Busy.Kind.SESSION),
                    MINUTES,
                    tuesday("11:59"),
                    new SlotRefusal.Occupied(range(tuesday("11:00"), tuesday("12:00"))),
                    List.of(tuesday("12:20"), tuesday("12:21")),
                    tuesday("12:20")),
            new Row(
                    "busy with a session, after its start",
                    busy(Busy.Kind.SESSION),
                    MINUTES,
                    tuesday("10:01"),
                    new SlotRefusal.Occupied(range(tuesday("11:00"), tuesday("12:00"))),
                    List.of(tuesday("10:00"), tuesday("09:59")),
                    tuesday("10:00")),
            new Row(
                    "busy elsewhere",
                    days().external(tuesday("11:00"), tuesday("12:00")),
                    MINUTES,
                    tuesday("11:59"),
                    new SlotRefusal.BusyElsewhere(range(tuesday("11:00"), tuesday("12:00"))),
                    List.of(tuesday("12:00"), tuesday("12:01")),
                    tuesday("12:00")),
            new Row(
                    "held",
                    busy(Busy.Kind.HELD),
                    MINUTES,
                    tuesday("11:59"),
                    new SlotRefusal.Held(range(tuesday("11:00"), tuesday("12:00"))),
                    List.of(tuesday("12:20"), tuesday("12:21")),
                    tuesday("12:20")),
            new Row(
                    "buffer after the session before",
                    busy(Busy.Kind.SESSION),
                    BUFFERED,
                    tuesday("12:24"),
                    new SlotRefusal.InBuffer(range(tuesday("11:00"), tuesday("12:20"))),
                    List.of(tuesday("12:25"), tuesday("12:26")),
                    tuesday("12:25")),
            new Row(
                    "buffer before the session after",
                    busy(Busy.Kind.SESSION),
                    BUFFERED,
                    tuesday("09:51"),
                    new SlotRefusal.InBuffer(range(tuesday("11:00"), tuesday("12:20"))),
                    List.of(tuesday("09:50"), tuesday("09:49")),
                    tuesday("09:50")),
            new Row(
                    "limit of the day",
                    always().session(tuesday("05:00"), tuesday("06:00")),
                    MINUTES.withMaxima(1, null),
                    tuesday("23:59"),
                    new LimitReached(Period.DAY, TUESDAY, 1),
                    List.of("2026-03-04T00:00:00Z", "2026-03-04T00:01:00Z"),
                    "2026-03-04T00:00:00Z"),
            new Row(
                    "limit of the week",
                    always().session(tuesday("05:00"), tuesday("06:00")),
                    MINUTES.withMaxima(null, 1),
                    "2026-03-08T23:59:00Z",
                    new LimitReached(Period.WEEK, LocalDate.parse("2026-03-02"), 1),
                    List.of("2026-03-09T00:00:00Z", "2026-03-09T00:01:00Z"),
                    "2026-03-09T00:00:00Z"),
            new Row(
                    "off the grid",
                    days(),
                    lasting(60),
                    tuesday("10:01"),
                    new SlotRefusal.NotOnGrid(Instant.parse(tuesday("10:00")), Instant.parse(tuesday("11:00"))),
                    List.of(tuesday("10:00"), tuesday("11:00")),
                    tuesday("10:00")));

    @TestFactory
    Stream<DynamicTest> every_reason_is_told_on_its_side_of_the_threshold() {
        return ROWS.stream()
                .map(row -> DynamicTest.dynamicTest(row.reason(), () -> {
                    var calendar = row.calendar().build();
                    var refused = Instant.parse(row.refused());
                    assertThat(Bookability.check(calendar, row.terms(), refused, NOW))
                            .isEqualTo(Outcome.refused(row.why()));
                    assertThat(starts(Bookability.nearest(calendar, row.terms(), refused, NOW, 2)))
                            .isEqualTo(row.nearest());
                    assertThat(Bookability.check(calendar, row.terms(), Instant.parse(row.offered()), NOW)
                                    .isAccepted())
                            .isTrue();
                }));
    }

    @Test
    void no_reason_is_without_a_row() {
        assertThat(ROWS.stream().map(row -> (Object) row.why().getClass()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder((Object[]) SlotRefusal.class.getPermittedSubclasses());
    }

    @Test
    void of_several_reasons_the_first_is_told() {
        var ten = tuesday("10:30");
        var held = days().session(Busy.Kind.HELD, tuesday("10:00"), tuesday("11:00"), 0, 0);
        assertThat(why(held, ten)).isInstanceOf(SlotRefusal.Held.class);
        var external = held.external(tuesday("11:00"), tuesday("12:00"));
        assertThat(why(external, ten)).isInstanceOf(SlotRefusal.BusyElsewhere.class);
        var session = external.session(tuesday("10:00"), tuesday("11:00"));
        assertThat(why(session, ten)).isInstanceOf(SlotRefusal.Occupied.class);
        assertThat(why(session.override("2026-03-03"), ten)).isInstanceOf(SlotRefusal.BlockedByOverride.class);
        assertThat(why(session.away("2026-03-03", "2026-03-03"), ten)).isInstanceOf(SlotRefusal.OnTimeOff.class);
        assertThat(why(session, "2026-03-02T07:59:00Z")).isInstanceOf(SlotRefusal.NoticeTooShort.class);
    }

    private static SlotRefusal why(Calendars calendar, String start) {
        return switch (Bookability.check(calendar.build(), lasting(60).withMaxima(1, 1), Instant.parse(start), NOW)) {
            case Outcome.Accepted<Slot, SlotRefusal>(var slot) -> throw new AssertionError("is offered: " + slot);
            case Outcome.Refused<Slot, SlotRefusal>(var reason) -> reason;
        };
    }

    @Test
    void a_lesson_until_midnight_is_not_of_the_next_date() {
        var calendar = days().away("2026-03-03", "2026-03-03").build();
        assertThat(Bookability.check(calendar, MINUTES, Instant.parse("2026-03-02T23:00:00Z"), NOW))
                .isEqualTo(Outcome.refused(
                        new SlotRefusal.OutsideHours(range("2026-03-02T23:00:00Z", "2026-03-03T00:00:00Z"))));
    }

    @Test
    void an_override_explains_its_own_date_only() {
        var calendar = days().override("2026-03-04").override("2026-03-03").build();
        assertThat(Bookability.check(calendar, MINUTES, Instant.parse(tuesday("10:00")), NOW))
                .isEqualTo(Outcome.refused(new SlotRefusal.BlockedByOverride(TUESDAY)));
    }

    @Test
    void a_moment_after_a_group_outside_hours_there_is_no_grid_to_tell_of() {
        var calendar =
                days().group(tuesday("20:00"), tuesday("21:00"), SERVICE, 1).build();
        assertThat(Bookability.check(
                        calendar, GROUP, Instant.parse(tuesday("20:00")).plusNanos(1), NOW))
                .isEqualTo(Outcome.refused(new SlotRefusal.NotOnGrid(null, null)));
    }

    @Test
    void the_grid_around_a_time_is_told_up_to_its_last_start() {
        var calendar = week().override("2026-03-03", hours("09:00", "17:00")).build();
        assertThat(Bookability.check(calendar, lasting(60), Instant.parse(tuesday("09:30")), NOW))
                .isEqualTo(Outcome.refused(
                        new SlotRefusal.NotOnGrid(Instant.parse(tuesday("09:00")), Instant.parse(tuesday("10:00")))));
        assertThat(Bookability.check(calendar, lasting(60), Instant.parse(tuesday("15:30")), NOW))
                .isEqualTo(Outcome.refused(
                        new SlotRefusal.NotOnGrid(Instant.parse(tuesday("15:00")), Instant.parse(tuesday("16:00")))));
    }

    @Test
    void an_override_took_away_what_weekly_hours_hold_to_their_very_end() {
        var calendar = days().override("2026-03-03").build();
        assertThat(Bookability.check(calendar, MINUTES, Instant.parse(tuesday("16:00")), NOW))
                .isEqualTo(Outcome.refused(new SlotRefusal.BlockedByOverride(TUESDAY)));
        assertThat(Bookability.check(calendar, MINUTES, Instant.parse(tuesday("16:01")), NOW))
                .isEqualTo(Outcome.refused(outside("16:01", "17:01")));
    }
}
