package dev.tutorium.video.sandbox;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Rooms of this very server. A link says itself who comes, as what, and when it lets them in. */
@Singleton
final class SandboxRooms implements VideoRooms {

    private final PublicAddress address;
    private final Map<String, String> references = new ConcurrentHashMap<>();
    private final Map<String, Map<UUID, Inside>> inside = new ConcurrentHashMap<>();
    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    SandboxRooms(PublicAddress address) {
        this.address = address;
    }

    /** Someone in a room. */
    record Inside(UUID account, String name, Part part, Instant since) {}

    @Override
    public String provider() {
        return "sandbox";
    }

    /** There are no recordings of a page. */
    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(Capability.END, Capability.RUNNING, Capability.ATTENDANCE);
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return new RemoteResult.Succeeded<>(references.computeIfAbsent(
                "%s/%d/%d".formatted(meeting.session().value(), meeting.revision(), meeting.turn()),
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

    @Override
    public RemoteResult<Gathering> look(String reference) {
        var visitors = inside(reference).stream()
                .map(each -> new Visitor(new AccountId(each.account()), each.since()))
                .toList();
        return new RemoteResult.Succeeded<>(new Gathering(!visitors.isEmpty(), visitors));
    }

    @Override
    public RemoteResult<Ended> end(String reference) {
        ended.add(reference);
        inside.remove(reference);
        return new RemoteResult.Succeeded<>(new Ended());
    }

    boolean isEnded(String reference) {
        return ended.contains(reference);
    }

    /** Lets someone in, who may be in it already. */
    void enter(String reference, Inside visitor) {
        inside.computeIfAbsent(reference, _ -> new ConcurrentHashMap<>()).putIfAbsent(visitor.account(), visitor);
    }

    void leave(String reference, UUID account) {
        inside.getOrDefault(reference, Map.of()).remove(account);
    }

    List<Inside> inside(String reference) {
        return List.copyOf(inside.getOrDefault(reference, Map.of()).values());
    }
}
