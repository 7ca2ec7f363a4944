package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** The hours of one schedule, each with an id to name it by. */
public record WeeklyHours(ZoneId zone, List<Hours> hours) {

    public record Hours(UUID id, WeeklyRule rule) {}

    public static WeeklyHours of(WeeklySchedule schedule) {
        return new WeeklyHours(
                schedule.zone(),
                schedule.rules().stream()
                        .map(rule -> new Hours(idOf(schedule.id(), rule), rule))
                        .toList());
    }

    /** Made of the schedule, the day and the start, which no other hours of the schedule share. */
    public static UUID idOf(ScheduleId schedule, WeeklyRule rule) {
        var name =
                "%s %s %d".formatted(schedule.value(), rule.day(), rule.hours().startMinute());
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
