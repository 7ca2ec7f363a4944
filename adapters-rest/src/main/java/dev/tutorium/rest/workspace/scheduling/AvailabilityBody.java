package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.application.scheduling.view.Explanation;
import dev.tutorium.application.scheduling.view.SlotList;
import dev.tutorium.domain.scheduling.Freshness;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slots of a service.
 *
 * @param slots                  the slots asked for; with an explanation, those nearest to the explained time
 * @param externalCalendarsAsOf  when the teacher's calendars elsewhere were last read; null when there are none
 * @param externalCalendarsStale whether that is too long ago to rely on
 * @param explanation            of the time that was asked about; null when none was
 */
@Serdeable
record AvailabilityBody(
        List<SlotBody> slots,
        @Nullable Instant externalCalendarsAsOf,
        boolean externalCalendarsStale,
        @Nullable ExplanationBody explanation) {

    static AvailabilityBody of(SlotList list) {
        return new AvailabilityBody(SlotBody.of(list.slots()), asOf(list.elsewhere()), isStale(list.elsewhere()), null);
    }

    static AvailabilityBody of(Explanation explanation) {
        return new AvailabilityBody(
                SlotBody.of(explanation.alternatives()),
                asOf(explanation.elsewhere()),
                isStale(explanation.elsewhere()),
                ExplanationBody.of(explanation.start(), explanation.refusal()));
    }

    private static @Nullable Instant asOf(@Nullable Freshness elsewhere) {
        return elsewhere == null ? null : elsewhere.asOf();
    }

    private static boolean isStale(@Nullable Freshness elsewhere) {
        return elsewhere != null && elsewhere.stale();
    }
}
