package dev.tutorium.video.zoom;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.booking.port.RoomCallbacks.Genuine;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.video.kernel.Tokens;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZoomCallbacksTest {

    private static final String SECRET = "webhook-secret";
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ENDED = """
            {"event":"meeting.ended","event_ts":1772445600000,"payload":{"account_id":"a","object":{"id":"85312345670",\
            "uuid":"/u//1","host_id":"h"}}}""";

    private final ZoomCallbacks callbacks = new ZoomCallbacks(
            new ZoomSettings(
                    "a",
                    "c",
                    "s",
                    SECRET,
                    "me",
                    false,
                    "https://api.zoom.test",
                    "https://zoom.test/oauth/token",
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Duration.ZERO,
                    1),
            () -> NOW);

    @ParameterizedTest(name = "signed {0} s ago: {1}")
    @CsvSource({"0, true", "300, true", "301, false", "-300, true", "-301, false"})
    void a_webhook_is_genuine_for_five_minutes(long age, boolean genuine) {
        var outcome = verified(ENDED, Long.toString(NOW.getEpochSecond() - age), SECRET);

        assertThat(outcome.isAccepted()).isEqualTo(genuine);
    }

    @Test
    void an_event_is_known_by_its_name_its_meeting_and_its_time() {
        assertThat(verified(ENDED, now(), SECRET))
                .isEqualTo(Outcome.accepted(new Genuine.Told(
                        "meeting.ended /u//1 1772445600000",
                        List.of(new RoomNotice.MeetingEnded("85312345670", Instant.ofEpochMilli(1772445600000L))))));
    }

    @Test
    void a_forged_webhook_is_refused() {
        assertThat(verified(ENDED, now(), "another").isAccepted()).isFalse();
        assertThat(verified(ENDED, "soon", SECRET).isAccepted()).isFalse();
        assertThat(verified("no json", now(), SECRET).isAccepted()).isFalse();
        assertThat(callbacks.verify(bytes(ENDED), Map.of(), Map.of()).isAccepted())
                .isFalse();
        var signature = signature(ENDED, now(), SECRET);
        assertThat(callbacks
                        .verify(
                                bytes(ENDED + " "),
                                Map.of("x-zm-request-timestamp", now(), "x-zm-signature", signature),
                                Map.of())
                        .isAccepted())
                .isFalse();
    }

    @Test
    void the_question_whose_address_this_is_is_answered() {
        var body = """
                {"event":"endpoint.url_validation","payload":{"plainToken":"qgg8vlvZRS6UYooatFL8Aw"},"event_ts":1}""";
        var encrypted = HexFormat.of().formatHex(Tokens.hmac(SECRET, "qgg8vlvZRS6UYooatFL8Aw"));

        assertThat(verified(body, now(), SECRET))
                .isEqualTo(Outcome.accepted(new Genuine.Asked(
                        Map.of("plainToken", "qgg8vlvZRS6UYooatFL8Aw", "encryptedToken", encrypted))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"recording.completed", "recording.trashed", "recording.deleted"})
    void what_happens_to_recordings_makes_them_worth_asking_for(String event) {
        assertThat(callbacks.read(bytes(ENDED.replace("meeting.ended", event))))
                .containsExactly(new RoomNotice.RecordingsChanged("85312345670"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"event\":\"meeting.started\"}"})
    void what_is_no_event_of_meaning_tells_nothing(String body) {
        assertThat(callbacks.read(bytes(body))).isEmpty();
    }

    private Outcome<Genuine, BookingRefusal> verified(String body, String timestamp, String secret) {
        var headers = Map.of("x-zm-request-timestamp", timestamp, "x-zm-signature", signature(body, timestamp, secret));
        return callbacks.verify(bytes(body), headers, Map.of());
    }

    private static String signature(String body, String timestamp, String secret) {
        return "v0=" + HexFormat.of().formatHex(Tokens.hmac(secret, "v0:" + timestamp + ":" + body));
    }

    private static String now() {
        return Long.toString(NOW.getEpochSecond());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
