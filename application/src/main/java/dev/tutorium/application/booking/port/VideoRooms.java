package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;

/**
 * The rooms sessions are held in. Some providers keep rooms (Zoom, BigBlueButton, PlugNmeet), some only a name and a signature
 * (Jitsi), so both calls may or may not go over the network; neither is made inside a transaction.
 */
public interface VideoRooms {

    /**
     * Makes the room of a session ready and answers with the reference the provider knows it by, to be kept with the session. The
     * same session and revision give the same room; a moved session gets a new one, so that an old link leads nowhere.
     */
    RemoteResult<String> open(Meeting meeting);

    /**
     * A link of one participant's own into a room opened before. Opens the room again where the provider has let it go.
     *
     * @param reference what {@link #open} answered for this meeting
     * @param validity  when the link lets them in, as exactly as the provider can enforce
     */
    RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity);

    /** What a room is opened for. */
    record Meeting(SessionId session, int revision, String title, TimeRange time) {}

    record Participant(AccountId account, String name, Part part) {}

    /** What a participant may do in the room. The teacher moderates. */
    enum Part {
        MODERATOR,
        ATTENDEE
    }
}
