package dev.tutorium.application.scheduling;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.application.scheduling.view.DaySlots;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.Slot;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** When a teacher has time for a lesson of some length, whatever it is of: by the platform's standard terms. */
public final class TeacherSlots {

    private static final int LONGEST_MINUTES = 480;

    private final Accounts accounts;
    private final Calendars calendars;
    private final Waitlists waitlists;
    private final SchedulingPolicy policy;
    private final InstantSource clock;

    public TeacherSlots(
            Accounts accounts, Calendars calendars, Waitlists waitlists, SchedulingPolicy policy, InstantSource clock) {
        this.accounts = accounts;
        this.calendars = calendars;
        this.waitlists = waitlists;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The times from one date to another, both included.
     *
     * @param timezone of the dates and the answer; null for the teacher's
     * @param first    null for today
     * @param last     null for a week
     */
    public DaySlots times(
            AccountId teacher,
            @Nullable String timezone,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            int minutes) {
        if (minutes < 5 || minutes > LONGEST_MINUTES) {
            throw new Malformed("duration", "must be from 5 to " + LONGEST_MINUTES + " minutes");
        }
        var account = accounts.find(teacher).filter(TeacherSlots::teaches).orElseThrow(() -> new Missing("teacher"));
        var now = clock.instant();
        var zone = timezone == null ? account.zone() : Zones.named("timezone", timezone);
        var from = first == null ? LocalDate.ofInstant(now, zone) : first;
        var to = last == null ? from.plusDays(6) : last;
        Fields.dates("startDate", from, "endDate", to, policy.longestQueryDays());
        var window = Fields.range(from, to, zone);
        var calendar =
                calendars.calendar(teacher, window, null, null).seenBy(null, waitlists.offers(teacher, now), now);
        var terms = policy.terms(Duration.ofMinutes(minutes));
        var free = Bookability.slots(calendar, terms, window, now).stream()
                .map(Slot::time)
                .collect(Collectors.toSet());
        var always = terms.withLeadTime(Duration.ZERO, window.length());
        return new DaySlots(
                zone,
                Bookability.slots(withoutBusy(calendar), always, window, window.start()).stream()
                        .map(slot -> time(slot.time(), zone, free.contains(slot.time())))
                        .toList());
    }

    private static boolean teaches(Account account) {
        return account.status() == AccountStatus.ACTIVE
                && (account.roles().contains(Role.TEACHER) || account.roles().contains(Role.CREATOR));
    }

    private static TeacherCalendar withoutBusy(TeacherCalendar calendar) {
        return new TeacherCalendar(
                calendar.covered(),
                calendar.zone(),
                calendar.rules(),
                calendar.overrides(),
                calendar.timeOff(),
                List.of());
    }

    private static DaySlots.Time time(TimeRange time, ZoneId zone, boolean available) {
        return new DaySlots.Time(time.start().atZone(zone), time.end().atZone(zone), available);
    }
}
