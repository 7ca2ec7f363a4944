package dev.tutorium.video.plugnmeet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.RoomCallbacks.Genuine;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.video.kernel.Digests;
import dev.tutorium.video.kernel.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlugNmeetCallbacksTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_772_445_600);
    private static final AccountId ANNA = new AccountId(new UUID(7, 7));

    private final PlugNmeetCallbacks callbacks = new PlugNmeetCallbacks(
            PlugNmeetContract.settings("https://plugnmeet.test", PlugNmeetServer.SECRET), () -> NOW);

    @Test
    void a_webhook_is_genuine_by_a_token_that_names_its_body() {
        var body = body("room_finished");

        assertThat(verified(body, body, PlugNmeetServer.KEY, 60, PlugNmeetServer.SECRET))
                .isEqualTo(Outcome.accepted(
                        new Genuine.Told("event-1", List.of(new RoomNotice.MeetingEnded("room", NOW)))));
        assertThat(verified(body, body, PlugNmeetServer.KEY, 60, "another").isAccepted())
                .isFalse();
        assertThat(verified(body, body, "another", 60, PlugNmeetServer.SECRET).isAccepted())
                .isFalse();
        assertThat(verified(body, body, PlugNmeetServer.KEY, 0, PlugNmeetServer.SECRET)
                        .isAccepted())
                .isFalse();
        assertThat(verified(body + " ", body, PlugNmeetServer.KEY, 60, PlugNmeetServer.SECRET)
                        .isAccepted())
                .isFalse();
        assertThat(callbacks.verify(bytes(body), Map.of(), Map.of()).isAccepted())
                .isFalse();
    }

    @Test
    void either_header_carries_the_token() {
        var body = body("room_finished");
        var token = token(body, PlugNmeetServer.KEY, 60, PlugNmeetServer.SECRET);

        for (var headers : List.of(Map.of("hash-token", token), Map.of("authorization", token))) {
            assertThat(callbacks.verify(bytes(body), headers, Map.of()).isAccepted())
                    .isTrue();
        }
    }

    @Test
    void who_comes_and_goes_is_told_by_account() {
        assertThat(callbacks.read(bytes(body("participant_joined"))))
                .containsExactly(new RoomNotice.Joined("room", "PA_1", ANNA, NOW));
        assertThat(callbacks.read(bytes(body("participant_left"))))
                .containsExactly(new RoomNotice.Left("room", "PA_1", ANNA, NOW));
    }

    @Test
    void what_does_not_say_when_it_happened_happened_now() {
        assertThat(callbacks.read(bytes("""
                {"event":"room_finished","room":{"name":"room"},"id":"event-1"}"""))).containsExactly(new RoomNotice.MeetingEnded("room", NOW));
    }

    @ParameterizedTest
    @CsvSource({"RECORDING_PROCEEDED", "recording_proceeded", "RECORDING_TRANSCODING_FINISHED"})
    void the_names_of_recordings_come_in_either_case(String event) {
        var body = """
                {"event":"%s","room":{"sid":"RM_1"},"recordingInfo":{"roomId":"room"},"id":"event-1","createdAt":1}""".formatted(event);

        assertThat(callbacks.read(bytes(body))).containsExactly(new RoomNotice.RecordingsChanged("room"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "no json", "{\"event\":\"track_published\",\"id\":\"1\"}"})
    void what_is_no_event_of_meaning_tells_nothing(String body) {
        assertThat(callbacks.read(bytes(body))).isEmpty();
    }

    private Outcome<Genuine, BookingRefusal> verified(
            String body, String signed, String issuer, long life, String secret) {
        return callbacks.verify(bytes(body), Map.of("hash-token", token(signed, issuer, life, secret)), Map.of());
    }

    private static String token(String body, String issuer, long life, String secret) {
        var claims = Map.of(
                "iss", issuer, "exp", NOW.getEpochSecond() + life, "sha256", Digests.base64OfSha256(bytes(body)));
        return Tokens.signed(claims, secret);
    }

    private static String body(String event) {
        return """
                {"event":"%s","room":{"sid":"RM_1","name":"room"},"participant":{"sid":"PA_1","identity":"%s"},\
                "id":"event-1","createdAt":"%d"}""".formatted(event, ANNA.value(), NOW.getEpochSecond());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
