package dev.tutorium.video.bigbluebutton;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.booking.port.RoomCallbacks;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.video.kernel.Digests;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.SharedToken;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Two kinds of callbacks come to one address: events of bbb-webhooks with a checksum over the registered address and the body, and
 * the news that a recording is ready, in a token. An event has no id, but is the same to the byte when it is sent again. Neither says
 * when it was signed, so that each does the same however often it comes.
 */
@Singleton
final class BigBlueButtonCallbacks implements RoomCallbacks {

    private final BigBlueButtonCalls calls;
    private final BigBlueButtonSettings settings;
    private final PublicAddress address;
    private final InstantSource clock;

    BigBlueButtonCallbacks(
            BigBlueButtonCalls calls, BigBlueButtonSettings settings, PublicAddress address, InstantSource clock) {
        this.calls = calls;
        this.settings = settings;
        this.address = address;
        this.clock = clock;
    }

    @Override
    public String provider() {
        return BigBlueButtonRooms.PROVIDER;
    }

    @Override
    public Outcome<Genuine, BookingRefusal> verify(
            byte[] body, Map<String, String> headers, Map<String, String> parameters) {
        var form = Form.of(body);
        var token = form.value("signed_parameters");
        if (token.isPresent()) {
            return ready(token.get())
                    .<Outcome<Genuine, BookingRefusal>>map(notice ->
                            Outcome.accepted(new Genuine.Told("ready " + notice.recording(), List.of(notice))))
                    .orElseGet(() -> refused("the token is not one under our secret"));
        }
        if (!isSigned(form, headers, parameters)) {
            return refused("the checksum is missing or wrong");
        }
        return Outcome.accepted(new Genuine.Told("event " + Digests.hash("SHA-256", body), read(body)));
    }

    private boolean isSigned(Form form, Map<String, String> headers, Map<String, String> parameters) {
        var checksum = settings.hookChecksum().ofHook(registered(), form.encoded(), settings.secret());
        return Digests.same(parameters.getOrDefault("checksum", ""), checksum)
                || Digests.same(headers.getOrDefault("authorization", ""), "Bearer " + settings.secret());
    }

    private String registered() {
        return address.of(BigBlueButtonRooms.CALLBACK).toString();
    }

    @Override
    public List<RoomNotice> read(byte[] body) {
        var form = Form.of(body);
        var ready = form.value("signed_parameters").flatMap(this::ready);
        if (ready.isPresent()) {
            return List.of(ready.get());
        }
        return events(form).flatMap(event -> notice(event).stream()).toList();
    }

    private Optional<RoomNotice.RecordingReady> ready(String token) {
        return SharedToken.claims(token, settings.secret(), clock.instant())
                .map(claims ->
                        new RoomNotice.RecordingReady(Json.text(claims, "meeting_id"), Json.text(claims, "record_id")))
                .filter(notice -> !notice.recording().isEmpty());
    }

    /** An array of events, or one alone as it is documented. */
    private static Stream<JsonNode> events(Form form) {
        var json = Json.readOrNothing(form.value("event").orElse("").getBytes(StandardCharsets.UTF_8));
        return json.isArray() ? Json.all(json).stream() : Stream.of(json);
    }

    private static Optional<RoomNotice> notice(JsonNode event) {
        var data = event.path("data");
        var attributes = data.path("attributes");
        var reference = Json.text(attributes.path("meeting"), "external-meeting-id");
        var at = Instant.ofEpochMilli(Json.number(data.path("event"), "ts").orElse(0));
        var user = attributes.path("user");
        var visit = Json.text(user, "internal-user-id");
        var account = Json.uuid(Json.text(user, "external-user-id")).map(AccountId::new);
        return switch (Json.text(data, "id")) {
            case "user-joined" -> account.map(who -> new RoomNotice.Joined(reference, visit, who, at));
            case "user-left" -> account.map(who -> new RoomNotice.Left(reference, visit, who, at));
            case "meeting-ended" -> Optional.of(new RoomNotice.MeetingEnded(reference, at));
            case "rap-publish-ended", "rap-published", "rap-unpublished", "rap-deleted" ->
                Optional.of(new RoomNotice.RecordingsChanged(reference));
            default -> Optional.empty();
        };
    }

    /** The same address twice is one hook. */
    @Override
    public RemoteResult<Subscribed> subscribe() {
        if (!settings.webhooks()) {
            return new Succeeded<>(new Subscribed());
        }
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("callbackURL", registered());
        return calls.ask(
                "hooks/create",
                parameters,
                answer -> answer.succeeded() ? new Succeeded<>(new Subscribed()) : BigBlueButtonCalls.declined(answer));
    }

    private static Outcome<Genuine, BookingRefusal> refused(String why) {
        return Outcome.refused(new BookingRefusal.CallbackNotGenuine(why));
    }
}
