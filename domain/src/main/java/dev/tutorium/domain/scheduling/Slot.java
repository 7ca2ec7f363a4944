package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * A time that can be booked.
 *
 * @param openSeats how many can still book it
 * @param joins     the group session that is already there; null when booking makes a new session
 */
public record Slot(TimeRange time, int openSeats, @Nullable SessionId joins) {}
