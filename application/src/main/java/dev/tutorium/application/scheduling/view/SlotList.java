package dev.tutorium.application.scheduling.view;

import dev.tutorium.domain.scheduling.Freshness;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Slots by start.
 *
 * @param elsewhere how fresh the teacher's calendars elsewhere are; null when there are none
 */
public record SlotList(List<OfferedSlot> slots, @Nullable Freshness elsewhere) {}
