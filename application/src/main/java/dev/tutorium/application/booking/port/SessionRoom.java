package dev.tutorium.application.booking.port;

import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A room of a session at its provider: opened shortly before the start or when the first participant comes, looked at while the
 * session can be held, and ended when it was given up for another, when the session was moved or cancelled, or when nobody is let in
 * any more.
 *
 * @param turn         counts the rooms that this session and revision had before
 * @param reference    what the provider knows it by
 * @param givenUpAt    when another took its place; null while it is the session's room
 * @param watchedSince from when on it was looked at without a long gap; null before the first look
 * @param lookedAt     when it was last looked at
 * @param ranUntil     when a meeting was last known to go on in it; null when none was
 * @param endedAt      when it was ended for good
 */
public record SessionRoom(
        SessionId session,
        int revision,
        int turn,
        String provider,
        String reference,
        Instant openedAt,
        @Nullable Instant givenUpAt,
        @Nullable Instant watchedSince,
        @Nullable Instant lookedAt,
        @Nullable Instant ranUntil,
        @Nullable Instant endedAt) {

    /** Longer unwatched than this, and nobody can say any more who did not come. */
    private static final Duration GAP = Duration.ofMinutes(5);

    public static SessionRoom opened(
            SessionId session, int revision, int turn, String provider, String reference, Instant now) {
        return new SessionRoom(session, revision, turn, provider, reference, now, null, null, null, null, null);
    }

    /** Whether it can still be entered, if its session allows it. */
    public boolean isLive() {
        return givenUpAt == null && endedAt == null;
    }

    /** After a look that found a meeting {@code running} or none. */
    public SessionRoom looked(boolean running, Instant now) {
        var unbroken = lookedAt != null && !now.isAfter(lookedAt.plus(GAP));
        return new SessionRoom(
                session,
                revision,
                turn,
                provider,
                reference,
                openedAt,
                givenUpAt,
                unbroken ? watchedSince : now,
                now,
                running ? now : ranUntil,
                endedAt);
    }

    /** Whether it was watched all the time between the two. */
    public boolean wasWatched(Instant from, Instant until) {
        return watchedSince != null && lookedAt != null && !watchedSince.isAfter(from) && !lookedAt.isBefore(until);
    }
}
