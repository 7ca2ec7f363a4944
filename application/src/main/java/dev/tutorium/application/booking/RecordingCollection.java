package dev.tutorium.application.booking;

import dev.tutorium.application.booking.port.Recordings;
import dev.tutorium.application.booking.port.SessionRoom;
import dev.tutorium.application.booking.port.SessionRooms;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Recorded;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the provider what was recorded in rooms that were ended, ever less often, as a recording takes its time to be made ready; and
 * whenever the provider says that something changed.
 */
public final class RecordingCollection {

    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofMinutes(5);

    private final SessionRooms rooms;
    private final Recordings recordings;
    private final VideoRooms video;
    private final Transactions transactions;
    private final InstantSource clock;

    public RecordingCollection(
            SessionRooms rooms,
            Recordings recordings,
            VideoRooms video,
            Transactions transactions,
            InstantSource clock) {
        this.rooms = rooms;
        this.recordings = recordings;
        this.video = video;
        this.transactions = transactions;
        this.clock = clock;
    }

    public RecurringJob collecting() {
        return new RecurringJob("booking.collect-recordings", Duration.ofSeconds(30), this::collectDue);
    }

    public void collectDue() {
        var now = clock.instant();
        rooms.toAsk(video.provider(), now, BATCH).forEach(room -> collect(room, now));
    }

    /** A provider that does not answer is asked again. */
    private void collect(SessionRoom room, Instant now) {
        rooms.askAt(room, now.plus(PAUSE));
        switch (video.recordings(room.reference())) {
            case RemoteResult.Succeeded<List<Recorded>>(var recorded) ->
                transactions.inTransaction(() -> {
                    rooms.askAt(room, next(room, now));
                    recordings.told(room, recorded, now);
                });
            case RemoteResult.Declined<List<Recorded>> _ -> rooms.askAt(room, next(room, now));
            case RemoteResult.Unknown<List<Recorded>> _ -> {}
        }
    }

    /** While the session goes on, and long after it, only what the provider says makes it worth asking. */
    private static @Nullable Instant next(SessionRoom room, Instant now) {
        var ended = room.endedAt();
        if (ended == null) {
            return null;
        }
        var age = Duration.between(ended, now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return now.plus(PAUSE);
        }
        if (age.compareTo(Duration.ofHours(6)) < 0) {
            return now.plus(Duration.ofMinutes(30));
        }
        return age.compareTo(Duration.ofDays(3)) < 0 ? now.plus(Duration.ofHours(6)) : null;
    }
}
