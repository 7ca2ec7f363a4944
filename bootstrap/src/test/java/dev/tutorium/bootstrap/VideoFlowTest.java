package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.bootstrap.Members.Member;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.SignInId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.rest.kernel.AccessTokens;
import dev.tutorium.video.bigbluebutton.BigBlueButtonServer;
import dev.tutorium.video.kernel.LocalServer.Fault;
import dev.tutorium.video.kernel.Tokens;
import dev.tutorium.video.kernel.Visits;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A lesson held in a room of BigBlueButton, with a server that plays it: met, recorded, and completed by its end. */
class VideoFlowTest extends LessonTest {

    private final BigBlueButtonServer video = new BigBlueButtonServer("SHA-512");

    @Inject
    List<RecurringJob> jobs;

    @Inject
    PublicAddress address;

    @Inject
    AccessTokens tokens;

    @Inject
    InstantSource clock;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        var properties = new HashMap<>(super.getProperties());
        properties.put("tutorium.video.provider", "bigbluebutton");
        properties.put("tutorium.video.bigbluebutton.url", video.api());
        properties.put("tutorium.video.bigbluebutton.secret", BigBlueButtonServer.SECRET);
        properties.put("tutorium.video.bigbluebutton.checksum", "SHA512");
        properties.put("tutorium.video.bigbluebutton.answer-timeout", "PT4S");
        return properties;
    }

    @AfterAll
    void stop() {
        video.close();
    }

    @Test
    void a_lesson_is_met_recorded_and_completed() {
        var members = Members.of(server.getApplicationContext());
        var teacher = members.join("tessa", Role.TEACHER);
        var student = members.join("norbert", Role.STUDENT);
        var slot = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(5, ChronoUnit.DAYS);
        var session = json(201, post("/api/student/sessions", student, """
                {"serviceId":"%s","startUtc":"%s"}""".formatted(service(teacher, 0), slot)))
                .at("/id")
                .asText();
        var recording = "/api/sessions/" + session + "/recording";
        var before = video.meetings();
        json(404, send(as(student, recording)));

        moveTo(slot.minus(Duration.ofMinutes(10)));
        run("booking.open-rooms");
        var first = newMeeting(before);
        var both = Stream.of(student, student)
                .map(member -> CompletableFuture.runAsync(() -> json(200, regenerate(session, member))))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(sql.count("select count(*) from session_room where given_up_at is not null"))
                .isEqualTo(sql.count("select count(*) from outbox_event where type = 'booking.RoomReplaced'"))
                .isPositive();
        run("booking.tend-rooms");
        assertThat(video.meetings()).doesNotContain(first);
        var room = newMeeting(before);

        enter("/api/student/sessions/" + session + "/join", student);
        enter("/api/teacher/sessions/" + session + "/join", teacher);
        moveTo(slot.plus(Duration.ofMinutes(5)));
        run("booking.tend-rooms");
        run("booking.subscribe-callbacks");
        assertThat(video.hooks()).containsExactly(registered());

        moveTo(slot.plus(Duration.ofMinutes(59)));
        video.forget(room);
        var left = BigBlueButtonServer.event(
                "user-left", room, student.id().value().toString(), now());
        assertThat(callBack(left, "0".repeat(40)).statusCode()).isEqualTo(401);
        tell(left, "received");
        tell(left, "duplicate");
        tell(
                BigBlueButtonServer.event(
                        "user-left", "another", student.id().value().toString(), now()),
                "ignored");
        moveTo(slot.plus(Duration.ofMinutes(61)));
        tell(BigBlueButtonServer.event("meeting-ended", room, "", now()), "received");
        eventually(() -> {
            run("booking.tend-rooms");
            return status(session, student).equals("completed");
        });
        var attendance = json(200, send(as(teacher, "/api/sessions/" + session + "/attendance")));
        assertThat(attendance.findValuesAsText("seen")).containsExactly("present", "present");
        json(403, send(as(student, "/api/sessions/" + session + "/attendance")));

        var record = video.record(room);
        assertThat(ready(room, record, "forged").statusCode()).isEqualTo(401);
        assertThat(ready("another", record, BigBlueButtonServer.SECRET).statusCode())
                .isEqualTo(410);
        assertThat(ready(room, record, BigBlueButtonServer.SECRET).statusCode()).isEqualTo(200);
        eventually(() -> {
            run("booking.collect-recordings");
            return send(as(student, recording)).statusCode() == 200;
        });
        var link = json(200, send(as(teacher, recording)));
        assertThat(link.at("/recordings/0/duration_seconds").asLong()).isEqualTo(3600);
        assertThat(link.at("/recordings/0/size_bytes").asLong()).isEqualTo(1_048_576);
        var url = URI.create(link.at("/recording_url").asText());
        assertThat(Visits.open(url).headers().firstValue("Location")).contains(video.url() + "/playback/" + record);
        assertThat(Visits.open(URI.create(url + "x")).statusCode()).isEqualTo(403);
        json(404, send(as(members.join("otto", Role.STUDENT), recording)));

        video.deleteRecordings(room);
        tell(BigBlueButtonServer.event("rap-deleted", room, "", now()), "received");
        eventually(() -> {
            run("booking.collect-recordings");
            return send(as(student, recording)).statusCode() == 410;
        });
        assertThat(Visits.open(url).statusCode()).isEqualTo(410);
        assertThat(sql.count("select count(*) from provider_notice where handled_at is not null and body <> ''"))
                .isZero();
        assertThat(ready(room, record, BigBlueButtonServer.SECRET).statusCode()).isEqualTo(410);
        moveTo(slot.plus(Duration.ofHours(3)));
        assertThat(Visits.open(url).statusCode()).isEqualTo(403);
    }

    @Test
    void who_waits_for_the_provider_holds_up_nobody_else() throws InterruptedException {
        var members = Members.of(server.getApplicationContext());
        var teacher = members.join("theo", Role.TEACHER);
        var student = members.join("nils", Role.STUDENT);
        var slot = clock.instant().truncatedTo(ChronoUnit.DAYS).plus(5, ChronoUnit.DAYS);
        var session = json(201, post("/api/student/sessions", student, """
                {"serviceId":"%s","startUtc":"%s"}""".formatted(service(teacher, 0), slot)))
                .at("/id")
                .asText();
        moveTo(slot);
        var seen = video.seen();
        video.fail(Fault.SILENCE, 1_000);
        var answer = new AtomicReference<@Nullable HttpResponse<String>>();
        var waiting = Thread.ofVirtual()
                .start(() -> answer.set(send(as(student, "/api/student/sessions/" + session + "/join"))));
        eventually(() -> video.seen() > seen);

        json(200, send(as(student, "/api/student/sessions/" + session)));
        assertThat(waiting.isAlive()).isTrue();
        waiting.join();
        json(503, Objects.requireNonNull(answer.get()));
        video.fail(Fault.SILENCE, 0);
        json(200, send(as(student, "/api/student/sessions/" + session + "/join")));
    }

    @Test
    void what_is_no_callback_is_refused_and_leaves_nothing() {
        var kept = sql.count("select count(*) from provider_notice where provider = 'bigbluebutton'");
        assertThat(get("/api/webhooks/bbb?meetingID=unknown&recordingmarks=false")
                        .statusCode())
                .isEqualTo(404);
        assertThat(get("/api/webhooks/bbb").statusCode()).isEqualTo(422);
        assertThat(get("/api/webhooks/bbb?meetingID=" + "x".repeat(300)).statusCode())
                .isEqualTo(422);
        assertThat(callBack("", "").statusCode()).isEqualTo(422);
        assertThat(callBack("event=%", "x").statusCode()).isEqualTo(401);
        assertThat(callBack("x".repeat(2_000_000), "x").statusCode()).isEqualTo(413);
        assertThat(send(request("/api/webhooks/zoom").POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(404);
        assertThat(sql.count("select count(*) from provider_notice where provider = 'bigbluebutton'"))
                .isEqualTo(kept);
    }

    private String newMeeting(Set<String> before) {
        return video.meetings().stream()
                .filter(meeting -> !before.contains(meeting))
                .findFirst()
                .orElseThrow();
    }

    private void enter(String path, Member member) {
        var link = URI.create(json(200, send(as(member, path))).at("/joinUrl").asText());
        assertThat(Visits.open(link).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/html5client/"));
    }

    private HttpResponse<String> regenerate(String session, Member member) {
        var signIn = sql.first("select id from sign_in where account_id = ?", row -> Sql.uuid(row, "id"), member.id())
                .orElseThrow();
        var token = tokens.issue(member.id(), new SignInId(signIn), Duration.ofDays(30));
        return send(request("/api/v1/bookings/" + session + "/regenerate-meeting")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody()));
    }

    private void tell(String body, String status) {
        var answer = json(200, callBack(body, BigBlueButtonServer.signature(registered(), body)));
        assertThat(answer.at("/status").asText()).isEqualTo(status);
    }

    private HttpResponse<String> callBack(String body, String checksum) {
        return send(request("/api/webhooks/bbb?checksum=" + checksum)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> ready(String room, String record, String secret) {
        var token = Tokens.signed(Map.of("meeting_id", room, "record_id", record), secret);
        return callBack("signed_parameters=" + token, "");
    }

    private String registered() {
        return address.of("/api/webhooks/bbb").toString();
    }

    private long now() {
        return clock.instant().toEpochMilli();
    }

    private void moveTo(Instant then) {
        var ahead = Duration.between(clock.instant(), then);
        var answer = post("/sandbox/clock", "{\"advance\":\"%s\"}".formatted(ahead));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void run(String job) {
        jobs.stream()
                .filter(each -> each.name().equals(job))
                .findFirst()
                .orElseThrow()
                .work()
                .run();
    }

    private String status(String session, Member student) {
        return json(200, send(as(student, "/api/student/sessions/" + session)))
                .at("/status")
                .asText();
    }
}
