package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.WeeklySchedule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** A weekly schedule; the default one serves every service that names none. */
@Serdeable
record ScheduleBody(UUID id, String name, String timezone, List<RuleBody> rules, boolean isDefault, long version) {

    static ScheduleBody of(WeeklySchedule schedule) {
        return new ScheduleBody(
                schedule.id().value(),
                schedule.name(),
                schedule.zone().getId(),
                schedule.rules().stream().map(RuleBody::of).toList(),
                schedule.main(),
                schedule.version());
    }
}
