package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.scheduling.Freshness;
import dev.tutorium.domain.scheduling.SlotRefusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time is offered and why not.
 *
 * @param refusal      null when it is offered
 * @param alternatives the nearest slots, the nearest first; none when it is offered
 * @param elsewhere    how fresh the teacher's calendars elsewhere are; null when there are none
 */
public record Explanation(
        Instant start,
        @Nullable SlotRefusal refusal,
        List<OfferedSlot> alternatives,
        @Nullable Freshness elsewhere) {}
