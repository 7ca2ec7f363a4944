package dev.tutorium.video.plugnmeet;

import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.video.kernel.Digests;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.SharedToken;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** PlugNmeet's webhooks, each with a token under the API secret that names the digest of the body. */
@Singleton
final class PlugNmeetCallbacks implements RoomCallbacks {

    private final PlugNmeetSettings settings;
    private final InstantSource clock;

    PlugNmeetCallbacks(PlugNmeetSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return PlugNmeetRooms.PROVIDER;
    }

    @Override
    public Outcome<Genuine, BookingRefusal> verify(
            byte[] body, Map<String, String> headers, Map<String, String> parameters) {
        var token = headers.getOrDefault("hash-token", headers.getOrDefault("authorization", ""));
        var genuine = SharedToken.claims(token.replaceFirst("^Bearer ", ""), settings.apiSecret(), clock.instant())
                .filter(claims -> claims.has("exp"))
                .filter(claims -> Json.text(claims, "iss").equals(settings.apiKey()))
                .filter(claims -> Digests.same(Json.text(claims, "sha256"), Digests.base64OfSha256(body)))
                .isPresent();
        var id = genuine ? Json.text(Json.readOrNothing(body), "id") : "";
        return id.isEmpty()
                ? Outcome.refused(new BookingRefusal.CallbackNotGenuine("the token is missing, wrong or too old"))
                : Outcome.accepted(new Genuine.Told(id, read(body)));
    }

    /** The names of events are compared without case: those of recordings are sent in another than they are documented in. */
    @Override
    public List<RoomNotice> read(byte[] body) {
        var event = Json.readOrNothing(body);
        var recording = Json.member(event, "recordingInfo", "recording_info");
        var room = Json.text(event.path("room"), "name", "roomId", "room_id");
        var reference = room.isEmpty() ? Json.text(recording, "roomId", "room_id") : room;
        var at = Instant.ofEpochSecond(Json.number(event, "createdAt", "created_at")
                .orElse(clock.instant().getEpochSecond()));
        var participant = event.path("participant");
        var visit = Json.text(participant, "sid");
        var account = Json.uuid(Json.text(participant, "identity")).map(AccountId::new);
        return switch (Json.text(event, "event").toLowerCase(Locale.ROOT)) {
            case "participant_joined" ->
                account.<List<RoomNotice>>map(who -> List.of(new RoomNotice.Joined(reference, visit, who, at)))
                        .orElse(List.of());
            case "participant_left" ->
                account.<List<RoomNotice>>map(who -> List.of(new RoomNotice.Left(reference, visit, who, at)))
                        .orElse(List.of());
            case "room_finished", "session_ended" -> List.of(new RoomNotice.MeetingEnded(reference, at));
            case "recording_proceeded", "recording_transcoding_finished" ->
                List.of(new RoomNotice.RecordingsChanged(reference));
            default -> List.of();
        };
    }
}
