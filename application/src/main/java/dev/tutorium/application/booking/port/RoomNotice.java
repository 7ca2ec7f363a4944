package dev.tutorium.application.booking.port;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;

/** What a video provider tells of one of its rooms, by the room's reference. */
public sealed interface RoomNotice {

    String reference();

    /**
     * Someone came.
     *
     * @param visit what the provider calls this coming and going of the account
     */
    record Joined(String reference, String visit, AccountId account, Instant at) implements RoomNotice {}

    /** Someone left. */
    record Left(String reference, String visit, AccountId account, Instant at) implements RoomNotice {}

    /** A hint: whether the meeting is over is found by a look. */
    record MeetingEnded(String reference, Instant at) implements RoomNotice {}

    /** Something was recorded, or deleted: what there is now is to be asked. */
    record RecordingsChanged(String reference) implements RoomNotice {}

    /** As {@link RecordingsChanged}, from a provider that wants to hear if we have no use for the recording. */
    record RecordingReady(String reference, String recording) implements RoomNotice {}
}
