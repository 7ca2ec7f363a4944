package dev.tutorium.video.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tutorium.application.booking.port.RoomCallbacks.Genuine;
import dev.tutorium.application.booking.port.RoomCallbacks.Subscribed;
import dev.tutorium.application.booking.port.RoomNotice;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.video.kernel.Tokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BigBlueButtonCallbacksTest {

    private static final String SECRET = BigBlueButtonServer.SECRET;
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final AccountId ANNA = new AccountId(new UUID(7, 7));
    private static final String REGISTERED = "https://tutor.test/api/webhooks/bbb";

    private final BigBlueButtonCallbacks callbacks = callbacks("http://127.0.0.1:9/", REGISTERED);

    /** Callbacks as bbb-webhooks 3.5.0 sent them. */
    static Stream<JsonNode> sent() throws IOException {
        try (var stream = BigBlueButtonCallbacksTest.class.getResourceAsStream("/bigbluebutton-webhooks.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(stream)).valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("sent")
    void what_bbb_webhooks_sent_is_genuine_and_nothing_else_is(JsonNode sent) {
        var its = callbacks("http://127.0.0.1:9/", sent.path("registeredUrl").asText());
        var body = sent.path("body").asText();
        var checksum = sent.path("checksum").asText();

        assertThat(verified(its, body, checksum)).isTrue();
        assertThat(verified(its, body + "&", checksum)).isFalse();
        assertThat(verified(its, body, checksum.substring(1) + checksum.charAt(0)))
                .isFalse();
        assertThat(verified(its, body, "")).isFalse();
        assertThat(verified(callbacks, body, checksum)).isFalse();
    }

    @Test
    void what_bbb_webhooks_sent_tells_what_matters() throws IOException {
        var told = sent().flatMap(each -> callbacks.read(bytes(each.path("body").asText())).stream())
                .toList();

        assertThat(told)
                .containsExactly(
                        new RoomNotice.MeetingEnded("random-9019868", Instant.ofEpochMilli(1795218038209L)),
                        new RoomNotice.RecordingsChanged("random-9019868"));
    }

    @ParameterizedTest
    @CsvSource({"user-joined, true", "user-left, false"})
    void who_comes_and_goes_is_told_by_account(String event, boolean joined) {
        var body = BigBlueButtonServer.event(event, "room", ANNA.value().toString(), NOW.toEpochMilli());
        var visit = "w_" + ANNA.value().toString().hashCode();

        assertThat(callbacks.read(bytes(body)))
                .containsExactly(
                        joined
                                ? new RoomNotice.Joined("room", visit, ANNA, NOW)
                                : new RoomNotice.Left("room", visit, ANNA, NOW));
        assertThat(callbacks.read(bytes(BigBlueButtonServer.event(event, "room", "w_stranger", 1))))
                .isEmpty();
    }

    @Test
    void the_same_bytes_are_the_same_event() {
        var body = BigBlueButtonServer.event("meeting-ended", "room", "", 1);
        var other = BigBlueButtonServer.event("meeting-ended", "room", "", 2);

        assertThat(told(body).event())
                .isEqualTo(told(body).event())
                .isNotEqualTo(told(other).event());
    }

    @Test
    void a_server_that_shows_the_secret_itself_needs_no_checksum() {
        var body = bytes(BigBlueButtonServer.event("meeting-ended", "room", "", 1));

        assertThat(callbacks
                        .verify(body, Map.of("authorization", "Bearer " + SECRET), Map.of())
                        .isAccepted())
                .isTrue();
        assertThat(callbacks
                        .verify(body, Map.of("authorization", "Bearer "), Map.of())
                        .isAccepted())
                .isFalse();
    }

    @Test
    void a_recording_that_is_ready_is_told_in_a_token_under_the_secret() {
        var claims = Map.of("meeting_id", "room", "record_id", "rec-1");
        var ready = new RoomNotice.RecordingReady("room", "rec-1");

        assertThat(callbacks.verify(form(Tokens.signed(claims, SECRET)), Map.of(), Map.of()))
                .isEqualTo(Outcome.accepted(new Genuine.Told("ready rec-1", List.of(ready))));
        assertThat(callbacks.read(form(Tokens.signed(claims, SECRET)))).containsExactly(ready);
        assertThat(callbacks.verify(form(Tokens.signed(claims, "another")), Map.of(), Map.of()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(callbacks.verify(form(Tokens.unsigned(claims)), Map.of(), Map.of()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(callbacks.read(form(Tokens.signed(claims, "another")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''",
                "{}",
                "event",
                "event=",
                "event=%",
                "event=[1,null,{}]",
                "event={\"data\":7}",
                "signed_parameters=a.b.c"
            })
    void what_is_no_event_tells_nothing(String body) {
        assertThat(callbacks.read(bytes(body))).isEmpty();
        assertThat(callbacks.verify(bytes(body), Map.of(), Map.of()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(BookingRefusal.CallbackNotGenuine.class));
    }

    @Test
    void the_server_is_asked_to_call_back_as_often_as_one_likes() {
        try (var server = new BigBlueButtonServer("SHA-256")) {
            var its = callbacks(server.api(), REGISTERED);

            assertThat(its.subscribe()).isEqualTo(new Succeeded<>(new Subscribed()));
            assertThat(its.subscribe()).isEqualTo(new Succeeded<>(new Subscribed()));
            assertThat(server.hooks()).containsExactly(REGISTERED);
        }
    }

    private Genuine.Told told(String body) {
        var checksum = BigBlueButtonServer.signature(REGISTERED, body);
        if (callbacks.verify(bytes(body), Map.of(), Map.of("checksum", checksum))
                instanceof Outcome.Accepted<Genuine, BookingRefusal>(Genuine.Told told)) {
            return told;
        }
        throw new AssertionError(body);
    }

    private static boolean verified(BigBlueButtonCallbacks callbacks, String body, String checksum) {
        return callbacks
                .verify(bytes(body), Map.of(), Map.of("checksum", checksum))
                .isAccepted();
    }

    private static BigBlueButtonCallbacks callbacks(String api, String registered) {
        var settings = BigBlueButtonRoomsTest.settings(api, Checksum.SHA256, SECRET);
        var calls = new BigBlueButtonCalls(settings, new SimpleMeterRegistry());
        return new BigBlueButtonCallbacks(calls, settings, _ -> URI.create(registered), () -> NOW);
    }

    private static byte[] form(String token) {
        return bytes("signed_parameters=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
