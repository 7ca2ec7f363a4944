package dev.tutorium.video.plugnmeet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.RoomNames;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Rooms under an id that only we can tell. The server lets a room go that is empty for a while, so every link is made after the room
 * was created again, which changes nothing while it lives.
 */
@Singleton
final class PlugNmeetRooms implements VideoRooms {

    static final String PROVIDER = "plugnmeet";

    private static final int LONGEST_NAME = 64;
    private static final int EMPTY_SECONDS = 3_600;
    private static final int MOST_RECORDINGS = 100;

    private final PlugNmeetCalls calls;
    private final PlugNmeetSettings settings;
    private final PublicAddress address;

    PlugNmeetRooms(PlugNmeetCalls calls, PlugNmeetSettings settings, PublicAddress address) {
        this.calls = calls;
        this.settings = settings;
        this.address = address;
    }

    @Override
    public String provider() {
        return PROVIDER;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public RemoteResult<String> open(Meeting meeting) {
        return created(meeting, RoomNames.of(meeting, settings.apiSecret()));
    }

    private RemoteResult<String> created(Meeting meeting, String reference) {
        var features = Map.of(
                "recording_features",
                Map.of("is_allow", settings.record(), "is_allow_cloud", settings.record()),
                "chat_features",
                Map.of("allow_chat", true));
        var metadata = Map.of(
                "room_title", RoomNames.line(meeting.title(), LONGEST_NAME),
                "webhook_url", address.of("/api/webhooks/plugnmeet").toString(),
                "room_features", features);
        var body = Map.of("room_id", reference, "empty_timeout", EMPTY_SECONDS, "metadata", metadata);
        return calls.ask(
                "/room/create",
                body,
                answer -> PlugNmeetCalls.succeeded(answer)
                        ? new Succeeded<>(reference)
                        : PlugNmeetCalls.declined(answer));
    }

    @Override
    public RemoteResult<URI> join(Meeting meeting, String reference, Participant participant, TimeRange validity) {
        return created(meeting, reference).then(_ -> token(reference, participant));
    }

    private RemoteResult<URI> token(String reference, Participant participant) {
        var user = Map.of(
                "name", RoomNames.line(participant.name(), LONGEST_NAME),
                "user_id", participant.account().value().toString(),
                "is_admin", participant.part() == Part.MODERATOR);
        return calls.ask(
                "/room/getJoinToken",
                Map.of("room_id", reference, "user_info", user),
                answer -> link(answer, settings.url() + "/?access_token="));
    }

    /** The token of an answer as the end of an address. */
    private static RemoteResult<URI> link(JsonNode answer, String start) {
        var token = Json.text(answer, "token");
        return PlugNmeetCalls.succeeded(answer) && !token.isEmpty()
                ? new Succeeded<>(URI.create(start + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                : PlugNmeetCalls.declined(answer);
    }

    @Override
    public RemoteResult<Gathering> look(String reference) {
        return isActive(reference)
                .then(active -> active ? inside(reference) : new Succeeded<>(new Gathering(false, List.of())));
    }

    /** Older servers tell by the status alone. */
    private RemoteResult<Boolean> isActive(String reference) {
        return calls.ask("/room/isRoomActive", Map.of("room_id", reference), answer -> {
            var active = Json.member(answer, "is_active", "isActive");
            return new Succeeded<>(active.isMissingNode() ? PlugNmeetCalls.succeeded(answer) : active.asBoolean());
        });
    }

    /** A room that nobody is in is kept open, and no meeting. One that has just ended is none either. */
    private RemoteResult<Gathering> inside(String reference) {
        return calls.ask("/room/getActiveRoomInfo", Map.of("room_id", reference), answer -> {
            var participants = Json.all(Json.member(answer.path("room"), "participants_info", "participantsInfo"));
            var visitors = participants.stream()
                    .flatMap(each -> Json.uuid(Json.text(each, "identity")).stream()
                            .map(account -> new Visitor(new AccountId(account), since(each))))
                    .toList();
            return new Succeeded<>(new Gathering(!participants.isEmpty(), visitors));
        });
    }

    private static @Nullable Instant since(JsonNode participant) {
        var seconds = Json.number(participant, "joined_at", "joinedAt");
        return seconds.isPresent() && seconds.getAsLong() > 0 ? Instant.ofEpochSecond(seconds.getAsLong()) : null;
    }

    /** The server refuses to end what it does not know, in words only. */
    @Override
    public RemoteResult<Ended> end(String reference) {
        RemoteResult<Ended> ended = calls.ask(
                "/room/endRoom",
                Map.of("room_id", reference),
                answer -> PlugNmeetCalls.succeeded(answer)
                        ? new Succeeded<>(new Ended())
                        : PlugNmeetCalls.declined(answer));
        return ended instanceof Declined<Ended>(var reason) ? endedIfIdle(reference, reason) : ended;
    }

    private RemoteResult<Ended> endedIfIdle(String reference, String reason) {
        return isActive(reference) instanceof Succeeded<Boolean>(var active) && !active
                ? new Succeeded<>(new Ended())
                : new Unknown<>(reason);
    }

    @Override
    public RemoteResult<List<Recorded>> recordings(String reference) {
        var body = Map.of("room_ids", List.of(reference), "from", 0, "limit", MOST_RECORDINGS, "order_by", "ASC");
        return calls.ask("/recording/fetch", body, answer -> {
            var list = Json.member(answer.path("result"), "recordings_list", "recordingsList");
            return PlugNmeetCalls.succeeded(answer) || isNothing(answer)
                    ? new Succeeded<>(Json.all(list).stream()
                            .flatMap(each -> recorded(each).stream())
                            .toList())
                    : PlugNmeetCalls.declined(answer);
        });
    }

    private static boolean isNothing(JsonNode answer) {
        return Json.text(answer, "msg").toLowerCase(Locale.ROOT).contains("no recording");
    }

    /** Each viewing needs a link of its own. The length is not told; a size with a fraction is not in bytes. */
    private static List<Recorded> recorded(JsonNode recording) {
        var id = Json.text(recording, "record_id", "recordId");
        var created = Json.number(recording, "creation_time", "creationTime");
        var bytes = Json.number(recording, "file_size", "fileSize");
        return id.isEmpty() || created.isEmpty()
                ? List.of()
                : List.of(new Recorded(id, null, null, boxed(bytes), Instant.ofEpochSecond(created.getAsLong())));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    @Override
    public RemoteResult<URI> playback(Recorded recording) {
        return calls.ask(
                "/recording/getDownloadToken",
                Map.of("record_id", recording.reference()),
                answer -> link(answer, settings.url() + "/download/recording/"));
    }
}
