package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rooms sessions are held in. Some providers keep rooms (Zoom, BigBlueButton, PlugNmeet), some only a name and a signature
 * (Jitsi), so the calls may or may not go over the network; none is made inside a transaction. Every provider opens rooms and
 * lets people in; what else it can do it says itself, and what it cannot it declines.
 */
public interface VideoRooms {

    /** What not every provider can do. */
    enum Capability {
        /** Ends a meeting for everyone in it. */
        END,
        /** Tells whether a meeting goes on. */
        RUNNING,
        /** Tells which accounts are in a room. */
        ATTENDANCE,
        /** Tells what was recorded. */
        RECORDINGS
    }

    /** The provider's name, as it is chosen by. */
    String provider();

    Set<Capability> capabilities();

    default boolean can(Capability capability) {
        return capabilities().contains(capability);
    }

    /**
     * Makes the room of a session ready and answers with the reference the provider knows it by, to be kept with the session. The
     * same session, revision and turn give the same room; a moved session gets a new one, so that an old link leads nowhere.
     */
    RemoteResult<String> open(Meeting meeting);

    /**
     * A link of one participant's own into a room opened before. Opens the room again where the provider has let it go. The link
     * may let whoever has it in: it is given to its participant only, never stored and never logged.
     *
     * @param reference what {@link #open} answered for this meeting
     * @param validity  when the link lets them in, as exactly as the provider can enforce
     */
    RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity);

    /** How it is in the room now: with {@link Capability#RUNNING} only. A room the provider does not know is empty. */
    default RemoteResult<Gathering> look(String reference) {
        return new RemoteResult.Declined<>(provider() + " does not tell what goes on in its rooms");
    }

    /** Ends the meeting in a room for everyone: with {@link Capability#END} only. One that is over already is ended too. */
    default RemoteResult<Ended> end(String reference) {
        return new RemoteResult.Declined<>(provider() + " does not end meetings");
    }

    /** What was recorded in a room and can be watched, all of it: with {@link Capability#RECORDINGS} only. */
    default RemoteResult<List<Recorded>> recordings(String reference) {
        return new RemoteResult.Declined<>(provider() + " does not record");
    }

    /** Where a recording can be watched now. */
    default RemoteResult<URI> playback(Recorded recording) {
        var link = recording.link();
        return link == null
                ? new RemoteResult.Declined<>("the recording has no link")
                : new RemoteResult.Succeeded<>(link);
    }

    /**
     * What a room is opened for.
     *
     * @param turn counts the rooms that this session and revision had before
     */
    record Meeting(SessionId session, int revision, int turn, String title, TimeRange time) {}

    record Participant(AccountId account, String name, Part part) {}

    /** What a participant may do in the room. The teacher moderates. */
    enum Part {
        MODERATOR,
        ATTENDEE
    }

    /**
     * A look into a room.
     *
     * @param running whether a meeting goes on, as an empty room may be kept open for a while
     * @param inside  who is in it: with {@link Capability#ATTENDANCE} only, and only whose link was one of ours
     */
    record Gathering(boolean running, List<Visitor> inside) {
        public Gathering {
            inside = List.copyOf(inside);
        }
    }

    /**
     * An account in a room.
     *
     * @param since null where the provider does not tell
     */
    record Visitor(AccountId account, @Nullable Instant since) {}

    /** The meeting is over, or soon will be. */
    record Ended() {}

    /**
     * A recording as its provider has it.
     *
     * @param reference what the provider knows it by
     * @param link      where it is watched; null where each viewing needs a link of its own
     * @param length    null where the provider does not tell, as {@code bytes}
     */
    record Recorded(
            String reference,
            @Nullable URI link,
            @Nullable Duration length,
            @Nullable Long bytes,
            Instant at) {}
}
