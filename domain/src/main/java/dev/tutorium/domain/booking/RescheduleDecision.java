package dev.tutorium.domain.booking;

import java.time.Instant;

/**
 * That a session may be moved now, and what that means for later.
 *
 * @param movesLeft      how often it can be moved again after this
 * @param movableUntil   the last moment it can be moved from its present time
 * @param refundPercent  what a cancellation gives back now: a later one by the same student gives no more
 * @param grace          whether the move is free of that cap, being soon after booking
 */
public record RescheduleDecision(int movesLeft, Instant movableUntil, int refundPercent, boolean grace) {

    public String explanation() {
        if (grace) {
            return "soon after booking a move is free";
        }
        return refundPercent == 100
                ? "a later cancellation follows the policy from the new start"
                : "a later cancellation gives back at most %d %%, what it would give back now".formatted(refundPercent);
    }
}
