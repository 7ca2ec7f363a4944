package dev.tutorium.application.scheduling.port;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.TimeOff;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every {@link Calendars} reads. */
public abstract class CalendarsContract {

    private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");
    private static final TimeRange DAY = TimeRange.of(Instant.parse("2026-03-03T00:00:00Z"), Duration.ofDays(1));

    protected abstract Calendars calendars();

    protected abstract Schedules schedules();

    protected abstract Overrides overrides();

    /** A teacher with an empty calendar. */
    protected abstract AccountId newTeacher();

    /** Puts into the calendar what is busy; a session of a group of three when seats are open. */
    protected abstract void put(AccountId teacher, Busy busy);

    protected abstract void externalRead(AccountId teacher, Instant at);

    private static Busy session(Busy.Kind kind, Instant start, int openSeats) {
        var time = TimeRange.of(start, Duration.ofHours(1));
        return new Busy(
                kind,
                time,
                time.widened(Duration.ofMinutes(5), Duration.ofMinutes(10)),
                new SessionId(UUID.randomUUID()),
                new ServiceId(UUID.randomUUID()),
                openSeats);
    }

    private TeacherCalendar read(AccountId teacher, @Nullable SessionId leaveOut) {
        return calendars().calendar(teacher, DAY, null, leaveOut);
    }

    private WeeklySchedule schedule(AccountId teacher, String zone, DayOfWeek day, boolean main) {
        return schedules()
                .save(new WeeklySchedule(
                        new ScheduleId(UUID.randomUUID()),
                        teacher,
                        zone,
                        ZoneId.of(zone),
                        List.of(WeeklyRule.of(day, 540, 720)),
                        main,
                        0));
    }

    @Test
    void what_is_busy_comes_in_order_with_its_buffers_and_open_seats() {
        var teacher = newTeacher();
        var held = session(Busy.Kind.HELD, TEN.plusSeconds(7200), 0);
        var group = session(Busy.Kind.SESSION, TEN, 2);
        var done = session(Busy.Kind.DONE, TEN.minusSeconds(7200), 0);
        var external = Busy.external(TimeRange.of(TEN.plusSeconds(14_400), Duration.ofHours(3)));
        List.of(held, group, external, done).forEach(one -> put(teacher, one));
        assertThat(read(teacher, null).busy()).containsExactly(done, group, held, external);
    }

    @Test
    void a_session_that_is_moved_is_left_out_and_no_other() {
        var teacher = newTeacher();
        var moved = session(Busy.Kind.SESSION, TEN, 0);
        var other = session(Busy.Kind.SESSION, TEN.plusSeconds(7200), 0);
        put(teacher, moved);
        put(teacher, other);
        assertThat(read(teacher, moved.session()).busy()).containsExactly(other);
    }

    @Test
    void calendars_of_two_teachers_are_apart() {
        var teacher = newTeacher();
        put(newTeacher(), session(Busy.Kind.SESSION, TEN, 0));
        assertThat(read(teacher, null).busy()).isEmpty();
    }

    @Test
    void the_main_schedule_holds_unless_another_is_asked_for() {
        var teacher = newTeacher();
        schedule(teacher, "Europe/Paris", DayOfWeek.MONDAY, true);
        var evening = schedule(teacher, "Asia/Tokyo", DayOfWeek.FRIDAY, false);
        assertThat(calendars().calendar(teacher, DAY, null, null).zone()).isEqualTo(ZoneId.of("Europe/Paris"));
        var asked = calendars().calendar(teacher, DAY, evening.id(), null);
        assertThat(asked.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(asked.rules()).isEqualTo(evening.rules());
        assertThat(calendars()
                        .calendar(teacher, DAY, new ScheduleId(UUID.randomUUID()), null)
                        .zone())
                .as("one that is gone")
                .isEqualTo(ZoneId.of("Europe/Paris"));
    }

    @Test
    void without_a_schedule_there_are_no_hours() {
        assertThat(read(newTeacher(), null).rules()).isEmpty();
    }

    @Test
    void exceptions_reach_back_as_far_as_the_grid_does() {
        var teacher = newTeacher();
        var date = LocalDate.parse("2026-03-03");
        var earliest = overrides()
                .save(new DateOverride(
                        new OverrideId(UUID.randomUUID()),
                        teacher,
                        date.minusDays(TeacherCalendar.LOOK_BACK_DAYS),
                        List.of(),
                        "",
                        0));
        var away = overrides()
                .save(new TimeOff(new TimeOffId(UUID.randomUUID()), teacher, date.minusDays(90), date, "", 0));
        var calendar = read(teacher, null);
        assertThat(calendar.overrides()).containsExactly((DateOverride) earliest);
        assertThat(calendar.timeOff()).containsExactly((TimeOff) away);
    }

    @Test
    void the_stalest_calendar_elsewhere_tells_how_fresh_they_are() {
        var teacher = newTeacher();
        assertThat(calendars().externalAsOf(teacher)).isEmpty();
        externalRead(teacher, TEN);
        assertThat(calendars().externalAsOf(teacher)).contains(TEN);
    }
}
