package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.ScheduleFields;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a teacher writes about a schedule; rules are given as a whole. */
@Serdeable
record ScheduleEditBody(
        @Nullable @Size(max = 200) String name,

        @Nullable @Size(max = 64) String timezone,

        @Nullable @Size(max = 500) List<@Valid RuleBody> rules,

        @Nullable Boolean isDefault) {

    ScheduleFields toFields() {
        return new ScheduleFields(
                name,
                timezone,
                rules == null ? null : rules.stream().map(RuleBody::toFields).toList(),
                isDefault);
    }
}
