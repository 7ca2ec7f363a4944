package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.TimeRange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Rooms of a provider that can do everything, and fails when it is told to. */
public final class RoomsInMemory implements VideoRooms {

    private final Map<String, String> references = new HashMap<>();
    private final Map<String, List<Visitor>> inside = new HashMap<>();
    private final Map<String, List<Recorded>> recorded = new HashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<Capability> capabilities = EnumSet.allOf(Capability.class);
    private boolean down;

    /** From now on it does not answer, or does again. */
    public void down(boolean now) {
        down = now;
    }

    /** From now on it cannot do this. */
    public void without(Capability capability) {
        capabilities.remove(capability);
    }

    /** Just these are in a room now; nobody ends the meeting. */
    public void fill(String reference, Visitor... visitors) {
        inside.put(reference, List.of(visitors));
    }

    public void record(String reference, Recorded... recordings) {
        recorded.put(reference, List.of(recordings));
    }

    public List<String> ended() {
        return new ArrayList<>(ended);
    }

    @Override
    public String provider() {
        return "memory";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.copyOf(capabilities);
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return answer(references.computeIfAbsent(
                meeting.session() + "/" + meeting.revision() + "/" + meeting.turn(),
                room -> UUID.nameUUIDFromBytes(room.getBytes(StandardCharsets.UTF_8))
                        .toString()));
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        ended.remove(reference);
        return answer(URI.create(
                "https://rooms.test/" + reference + "/" + participant.account().value()));
    }

    @Override
    public RemoteResult<Gathering> look(String reference) {
        var visitors = ended.contains(reference) ? List.<Visitor>of() : inside.getOrDefault(reference, List.of());
        return answer(new Gathering(!visitors.isEmpty(), visitors));
    }

    @Override
    public RemoteResult<Ended> end(String reference) {
        if (!down) {
            ended.add(reference);
        }
        return answer(new Ended());
    }

    @Override
    public RemoteResult<List<Recorded>> recordings(String reference) {
        return answer(recorded.getOrDefault(reference, List.of()));
    }

    private <T> RemoteResult<T> answer(T value) {
        return down ? new RemoteResult.Unknown<>("down") : new RemoteResult.Succeeded<>(value);
    }
}
