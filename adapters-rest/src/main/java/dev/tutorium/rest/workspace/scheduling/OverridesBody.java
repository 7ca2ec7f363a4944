package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.DayException;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record OverridesBody(List<OverrideBody> overrides) {

    static OverridesBody of(List<DayException> exceptions) {
        return new OverridesBody(exceptions.stream().map(OverrideBody::of).toList());
    }
}
