package dev.tutorium.video.zoom;

import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.video.kernel.Digests;
import dev.tutorium.video.kernel.Json;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * Zoom's webhooks, signed over a timestamp and the body; one that was signed long ago is refused, whatever Zoom's own examples do. An
 * event has no id: its name, its meeting and its time make one. Every few days Zoom asks whether the address is still ours.
 */
@Singleton
final class ZoomCallbacks implements RoomCallbacks {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final ZoomSettings settings;
    private final InstantSource clock;

    ZoomCallbacks(ZoomSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return ZoomRooms.PROVIDER;
    }

    @Override
    public Outcome<Genuine, BookingRefusal> verify(
            byte[] body, Map<String, String> headers, Map<String, String> parameters) {
        var timestamp = headers.getOrDefault("x-zm-request-timestamp", "");
        if (!isRecent(timestamp) || !isSigned(body, timestamp, headers.getOrDefault("x-zm-signature", ""))) {
            return refused("the signature is missing, wrong or too old");
        }
        var event = Json.readOrNothing(body);
        var name = Json.text(event, "event");
        if (name.isEmpty()) {
            return refused("not a webhook");
        }
        if (name.equals("endpoint.url_validation")) {
            return Outcome.accepted(answer(Json.text(event.path("payload"), "plainToken")));
        }
        var meeting = Json.text(event.path("payload").path("object"), "uuid");
        var id = "%s %s %s".formatted(name, meeting, Json.text(event, "event_ts"));
        return Outcome.accepted(new Genuine.Told(id, read(body)));
    }

    private Genuine answer(String token) {
        var encrypted = Digests.hmacHex(settings.webhookSecret(), token.getBytes(StandardCharsets.UTF_8));
        return new Genuine.Asked(Map.of("plainToken", token, "encryptedToken", encrypted));
    }

    private boolean isRecent(String timestamp) {
        if (!timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), clock.instant());
        return age.abs().compareTo(TOLERANCE) <= 0;
    }

    private boolean isSigned(byte[] body, String timestamp, String signature) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes(("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return Digests.same(signature, "v0=" + Digests.hmacHex(settings.webhookSecret(), signed.toByteArray()));
    }

    @Override
    public List<RoomNotice> read(byte[] body) {
        var event = Json.readOrNothing(body);
        var meeting = event.path("payload").path("object");
        var reference = Json.text(meeting, "id");
        var at = Instant.ofEpochMilli(Json.number(event, "event_ts").orElse(0));
        return switch (Json.text(event, "event")) {
            case "meeting.ended" -> List.of(new RoomNotice.MeetingEnded(reference, at));
            case "recording.completed", "recording.trashed", "recording.deleted", "recording.recovered" ->
                List.of(new RoomNotice.RecordingsChanged(reference));
            default -> List.of();
        };
    }

    private static Outcome<Genuine, BookingRefusal> refused(String why) {
        return Outcome.refused(new BookingRefusal.CallbackNotGenuine(why));
    }
}
