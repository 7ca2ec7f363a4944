package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Calendars for tests, built step by step; hours and dates are written as people do. */
final class Calendars {

    static final AccountId TEACHER = new AccountId(new UUID(1, 1));
    static final ServiceId SERVICE = new ServiceId(new UUID(2, 1));
    static final ServiceId OTHER_SERVICE = new ServiceId(new UUID(2, 2));

    private final TimeRange covered;
    private final ZoneId zone;
    private final List<WeeklyRule> rules = new ArrayList<>();
    private final List<DateOverride> overrides = new ArrayList<>();
    private final List<TimeOff> timeOff = new ArrayList<>();
    private final List<Busy> busy = new ArrayList<>();

    private Calendars(TimeRange covered, ZoneId zone) {
        this.covered = covered;
        this.zone = zone;
    }

    static Calendars in(String zone, String from, String until) {
        return new Calendars(range(from, until), ZoneId.of(zone));
    }

    Calendars open(DayOfWeek day, String start, String end) {
        rules.add(new WeeklyRule(day, hours(start, end)));
        return this;
    }

    Calendars openDaily(String start, String end) {
        for (var day : DayOfWeek.values()) {
            open(day, start, end);
        }
        return this;
    }

    Calendars override(String date, DayHours... hours) {
        overrides.add(new DateOverride(
                new OverrideId(new UUID(3, overrides.size())), TEACHER, LocalDate.parse(date), List.of(hours), "", 1));
        return this;
    }

    Calendars away(String first, String last) {
        timeOff.add(new TimeOff(
                new TimeOffId(new UUID(4, timeOff.size())),
                TEACHER,
                LocalDate.parse(first),
                LocalDate.parse(last),
                "",
                1));
        return this;
    }

    Calendars external(String start, String end) {
        busy.add(Busy.external(range(start, end)));
        return this;
    }

    Calendars session(Busy.Kind kind, String start, String end, int bufferBefore, int bufferAfter) {
        var time = range(start, end);
        var blocked = time.widened(Duration.ofMinutes(bufferBefore), Duration.ofMinutes(bufferAfter));
        busy.add(new Busy(kind, time, blocked, new SessionId(new UUID(5, busy.size())), SERVICE, 0));
        return this;
    }

    Calendars session(String start, String end) {
        return session(Busy.Kind.SESSION, start, end, 0, 0);
    }

    Calendars group(String start, String end, ServiceId service, int openSeats) {
        var time = range(start, end);
        busy.add(new Busy(Busy.Kind.SESSION, time, time, new SessionId(new UUID(5, busy.size())), service, openSeats));
        return this;
    }

    TeacherCalendar build() {
        return new TeacherCalendar(covered, zone, rules, overrides, timeOff, busy);
    }

    static TimeRange range(String start, String end) {
        return new TimeRange(Instant.parse(start), Instant.parse(end));
    }

    /** Hours such as 09:30 to 24:00. */
    static DayHours hours(String start, String end) {
        return new DayHours(minutes(start), minutes(end));
    }

    static int minutes(String clock) {
        return Integer.parseInt(clock.substring(0, 2)) * 60 + Integer.parseInt(clock.substring(3, 5));
    }

    /** Terms without notice and with a far horizon, so that a test sets only what it is about. */
    static SlotTerms lasting(int minutes) {
        return SlotTerms.standard(Duration.ofMinutes(minutes))
                .withLeadTime(Duration.ZERO, Duration.ofDays(3660))
                .withService(SERVICE);
    }

    static List<String> starts(List<Slot> slots) {
        return slots.stream().map(slot -> slot.time().start().toString()).toList();
    }
}
