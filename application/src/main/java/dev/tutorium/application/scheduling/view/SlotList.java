package dev.tutorium.application.scheduling.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slots by start.
 *
 * @param externalAsOf when the teacher's calendars elsewhere were last read, the stalest of them; null when there are none
 */
public record SlotList(List<OfferedSlot> slots, @Nullable Instant externalAsOf) {}
