package dev.tutorium.application.booking;

import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A seat just taken.
 *
 * @param checkoutUrl where it is to be paid; null when nothing is, or while the provider's answer is not known
 */
public record BookedSeat(
        SessionId session, SeatId seat, @Nullable String checkoutUrl) {}
