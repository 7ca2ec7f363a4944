package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.TimeOff;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Calendars made of schedules and overrides in memory and of busy times that a test adds. Locks nothing. */
public final class CalendarsInMemory implements Calendars {

    private final Schedules schedules;
    private final Overrides overrides;
    private final Map<AccountId, List<Busy>> busy = new HashMap<>();
    private final Map<AccountId, Instant> externalAsOf = new HashMap<>();

    public CalendarsInMemory(Schedules schedules, Overrides overrides) {
        this.schedules = schedules;
        this.overrides = overrides;
    }

    public void add(AccountId teacher, Busy one) {
        busy.computeIfAbsent(teacher, _ -> new ArrayList<>()).add(one);
    }

    public void remove(AccountId teacher, SessionId session) {
        busy.getOrDefault(teacher, new ArrayList<>()).removeIf(one -> session.equals(one.session()));
    }

    public void readExternal(AccountId teacher, Instant at) {
        externalAsOf.put(teacher, at);
    }

    @Override
    public void lock(AccountId teacher) {}

    @Override
    public TeacherCalendar calendar(
            AccountId teacher, TimeRange window, @Nullable ScheduleId schedule, @Nullable SessionId leaveOut) {
        var all = schedules.of(teacher);
        var main = all.stream().filter(WeeklySchedule::main).findFirst();
        var chosen = all.stream()
                .filter(one -> one.id().equals(schedule))
                .findFirst()
                .or(() -> main);
        var exceptions = overrides.of(teacher, LocalDate.EPOCH, LocalDate.of(9999, 1, 1));
        return new TeacherCalendar(
                window,
                chosen.map(WeeklySchedule::zone).orElse(ZoneOffset.UTC),
                chosen.map(WeeklySchedule::rules).orElse(List.of()),
                exceptions.stream()
                        .filter(DateOverride.class::isInstance)
                        .map(DateOverride.class::cast)
                        .toList(),
                exceptions.stream()
                        .filter(TimeOff.class::isInstance)
                        .map(TimeOff.class::cast)
                        .toList(),
                busy.getOrDefault(teacher, List.of()).stream()
                        .filter(one -> one.session() == null || !Objects.equals(one.session(), leaveOut))
                        .toList());
    }

    @Override
    public Optional<Instant> externalAsOf(AccountId teacher) {
        return Optional.ofNullable(externalAsOf.get(teacher));
    }
}
