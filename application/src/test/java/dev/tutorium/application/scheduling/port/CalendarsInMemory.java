package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.booking.port.SessionsInMemory;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.booking.Subject;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.TimeOff;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Calendars made of what is in memory: schedules, overrides, sessions, and busy times that a test adds. Locks wait for nobody. */
public final class CalendarsInMemory implements Calendars {

    /** From any instant to the end of its week in any zone, and a day for zones. */
    private static final Duration REST_OF_WEEK = Duration.ofDays(8);

    private final Memory memory;
    private final Schedules schedules;
    private final Overrides overrides;
    private final SessionsInMemory sessions;
    private final Function<AccountId, ZoneId> zones;
    private final Map<AccountId, List<Busy>> busy = new HashMap<>();
    private final Map<AccountId, Instant> externalAsOf = new HashMap<>();

    /** Without sessions, of teachers who live by UTC. */
    public CalendarsInMemory(Schedules schedules, Overrides overrides) {
        this(new Memory(), schedules, overrides, new SessionsInMemory(), _ -> ZoneOffset.UTC);
    }

    /** {@code zones} tells the zone of a teacher without a schedule. */
    public CalendarsInMemory(
            Memory memory,
            Schedules schedules,
            Overrides overrides,
            SessionsInMemory sessions,
            Function<AccountId, ZoneId> zones) {
        this.memory = memory;
        this.schedules = schedules;
        this.overrides = overrides;
        this.sessions = sessions;
        this.zones = zones;
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
    public void lock(AccountId teacher) {
        memory.lock(Locks.Kind.TEACHER, teacher);
    }

    @Override
    public TeacherCalendar calendar(
            AccountId teacher, TimeRange window, @Nullable ScheduleId schedule, @Nullable SessionId leaveOut) {
        var all = schedules.of(teacher);
        var main = all.stream().filter(WeeklySchedule::main).findFirst();
        var chosen = all.stream()
                .filter(one -> one.id().equals(schedule))
                .findFirst()
                .or(() -> main);
        var exceptions = overrides.of(
                teacher,
                dateOf(window.start()).minusDays(TeacherCalendar.LOOK_BACK_DAYS + 1),
                dateOf(window.end().plus(SlotTerms.LONGEST)).plusDays(2));
        return new TeacherCalendar(
                window,
                chosen.map(WeeklySchedule::zone).orElseGet(() -> zones.apply(teacher)),
                chosen.map(WeeklySchedule::rules).orElse(List.of()),
                exceptions.stream()
                        .filter(DateOverride.class::isInstance)
                        .map(DateOverride.class::cast)
                        .toList(),
                exceptions.stream()
                        .filter(TimeOff.class::isInstance)
                        .map(TimeOff.class::cast)
                        .toList(),
                Stream.concat(
                                busy.getOrDefault(teacher, List.of()).stream(),
                                sessions.ofTeacher(teacher, window.widened(REST_OF_WEEK, REST_OF_WEEK))
                                        .flatMap(CalendarsInMemory::busy))
                        .filter(one -> one.session() == null || !Objects.equals(one.session(), leaveOut))
                        .toList());
    }

    private static Stream<Busy> busy(Session session) {
        return switch (session.state()) {
            case HELD -> Stream.of(busy(session, Busy.Kind.HELD));
            case REQUESTED, SCHEDULED, IN_PROGRESS -> Stream.of(busy(session, Busy.Kind.SESSION));
            case COMPLETED, NO_SHOW_STUDENT -> Stream.of(busy(session, Busy.Kind.DONE));
            case DECLINED, EXPIRED, CANCELLED, NO_SHOW_TEACHER -> Stream.empty();
        };
    }

    private static Busy busy(Session session, Busy.Kind kind) {
        var facts = session.facts();
        var capacity = facts.terms().capacity();
        var open = session instanceof Session.Open && capacity > 1
                ? capacity - facts.takenSeats().size()
                : 0;
        var service = facts.subject() instanceof Subject.ServiceLesson(var id) ? id : null;
        return new Busy(kind, facts.time(), facts.blocked(), session.id(), service, open);
    }

    private static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    @Override
    public Optional<Instant> externalAsOf(AccountId teacher) {
        return Optional.ofNullable(externalAsOf.get(teacher));
    }
}
