package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Schedules in a map. */
public final class SchedulesInMemory implements Schedules {

    private final Rows<ScheduleId, WeeklySchedule> schedules;
    private final Index<UUID, ScheduleId, WeeklySchedule> byTeacher;

    public SchedulesInMemory() {
        this(new Memory());
    }

    public SchedulesInMemory(Memory memory) {
        schedules = memory.rows();
        byTeacher = schedules.index(schedule -> Stream.of(schedule.teacher().value()));
    }

    @Override
    public List<WeeklySchedule> of(AccountId teacher) {
        return byTeacher
                .at(teacher.value())
                .sorted(Comparator.comparing((WeeklySchedule schedule) -> !schedule.main())
                        .thenComparing(WeeklySchedule::name))
                .toList();
    }

    @Override
    public WeeklySchedule get(AccountId teacher, ScheduleId id) {
        return of(teacher).stream()
                .filter(schedule -> schedule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Missing("schedule"));
    }

    @Override
    public WeeklySchedule save(WeeklySchedule schedule) {
        requireCurrent(schedule);
        if (schedule.main()) {
            of(schedule.teacher()).forEach(other -> schedules.put(other.id(), other.asMain(false)));
        }
        var stored = new WeeklySchedule(
                schedule.id(),
                schedule.teacher(),
                schedule.name(),
                schedule.zone(),
                schedule.rules().stream()
                        .sorted(Comparator.comparing((WeeklyRule rule) -> rule.day())
                                .thenComparing(rule -> rule.hours()))
                        .toList(),
                schedule.main(),
                schedule.version() + 1);
        schedules.put(stored.id(), stored);
        return stored;
    }

    @Override
    public void remove(WeeklySchedule schedule) {
        requireCurrent(schedule);
        schedules.remove(schedule.id());
    }

    private void requireCurrent(WeeklySchedule schedule) {
        var stored = schedules.find(schedule.id()).map(WeeklySchedule::version).orElse(0L);
        if (stored != schedule.version()) {
            throw new Stale("schedule");
        }
    }
}
