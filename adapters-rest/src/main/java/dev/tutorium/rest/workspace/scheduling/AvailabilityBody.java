package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.view.Explanation;
import dev.tutorium.application.scheduling.view.SlotList;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slots of a service.
 *
 * @param slots                the slots asked for; with an explanation, those nearest to the explained time
 * @param externalCalendarsAsOf when the teacher's calendars elsewhere were last read; null when there are none
 * @param explanation          of the time that was asked about; null when none was
 */
@Serdeable
record AvailabilityBody(
        List<SlotBody> slots,
        @Nullable Instant externalCalendarsAsOf,
        @Nullable ExplanationBody explanation) {

    static AvailabilityBody of(SlotList list) {
        return new AvailabilityBody(SlotBody.of(list.slots()), list.externalAsOf(), null);
    }

    static AvailabilityBody of(Explanation explanation) {
        return new AvailabilityBody(
                SlotBody.of(explanation.alternatives()),
                explanation.externalAsOf(),
                ExplanationBody.of(explanation.start(), explanation.refusal()));
    }
}
