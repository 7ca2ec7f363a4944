package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.WeeklySchedule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record SchedulesBody(List<ScheduleBody> schedules) {

    static SchedulesBody of(List<WeeklySchedule> schedules) {
        return new SchedulesBody(schedules.stream().map(ScheduleBody::of).toList());
    }
}
