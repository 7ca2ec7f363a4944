package dev.tutorium.video.sandbox;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.TimeRange;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Rooms of this very server. A link says itself who comes, as what, and when it lets them in. */
@Singleton
final class SandboxRooms implements VideoRooms {

    private final PublicAddress address;
    private final Map<String, String> references = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Visitor>> visitors = new ConcurrentHashMap<>();

    SandboxRooms(PublicAddress address) {
        this.address = address;
    }

    /** Someone in a room. */
    record Visitor(String name, Part part) {}

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return new RemoteResult.Succeeded<>(references.computeIfAbsent(
                meeting.session().value() + "/" + meeting.revision(),
                _ -> UUID.randomUUID().toString()));
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        var link = "/sandbox/rooms/%s?account=%s&name=%s&part=%s&from=%s&until=%s"
                .formatted(
                        reference,
                        participant.account().value(),
                        URLEncoder.encode(participant.name(), StandardCharsets.UTF_8),
                        participant.part(),
                        validity.start(),
                        validity.end());
        return new RemoteResult.Succeeded<>(address.of(link));
    }

    /** Lets someone in; the answer is everyone who came so far. */
    List<Visitor> enter(String reference, String account, Visitor visitor) {
        var inside = visitors.computeIfAbsent(reference, _ -> new ConcurrentHashMap<>());
        inside.put(account, visitor);
        return List.copyOf(inside.values());
    }
}
