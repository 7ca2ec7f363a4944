package dev.tutorium.video.bigbluebutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRooms.Meeting;
import dev.tutorium.application.booking.port.VideoRooms.Participant;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.LocalServer;
import dev.tutorium.video.kernel.RemoteRoomsContract;
import dev.tutorium.video.kernel.Trouble;
import dev.tutorium.video.kernel.Visits;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BigBlueButtonRoomsTest extends RemoteRoomsContract {

    private final BigBlueButtonServer server = new BigBlueButtonServer("SHA-256");
    private final BigBlueButtonRooms rooms = rooms(server, Checksum.SHA256, BigBlueButtonServer.SECRET);

    @Override
    protected LocalServer server() {
        return server;
    }

    @Override
    protected VideoRooms locked() {
        return rooms(server, Checksum.SHA256, "wrong");
    }

    @Override
    protected VideoRooms rooms() {
        return rooms;
    }

    @Override
    protected void enter(Meeting meeting, Participant participant) {
        assertThat(location(join(meeting, participant))).contains("/html5client/");
    }

    @Override
    protected void record(String reference) {
        server.record(reference);
    }

    @ParameterizedTest
    @CsvSource({"SHA1,SHA-1", "SHA256,SHA-256", "SHA384,SHA-384", "SHA512,SHA-512"})
    void calls_and_links_are_signed_as_the_server_wants_it(Checksum checksum, String algorithm) {
        try (var other = new BigBlueButtonServer(algorithm)) {
            var its = rooms(other, checksum, BigBlueButtonServer.SECRET);
            var link = succeeded(its.join(meeting(1, 0), succeeded(its.open(meeting(1, 0))), STUDENT, VALIDITY));

            assertThat(location(link)).contains("/html5client/");
            assertThat(location(URI.create(link.toString().replace("VIEWER", "MODERATOR"))))
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "SHA1,   1fcbb0c4fc1f039f73aa6d697d2db9ba7f803f17",
        "SHA256, da9185f7f333cfdfcd6eeac32dca3777510c4c436020d8b887ba5515bd1d189e",
        "SHA384, 891ac633df39d0a1b4f8d597f3e190833216c4b29c4fb51ea3ca72757eeb958d6e7b49a845cf29f5c6019c7d29d029d1",
        "SHA512, de73ad61d11a5c801b68d4bd6ec5248546085cefb0b25c85f3c46249ea93a3a4b120f92c0a8a58d7512cb77821884951a3b01245f3435dbbef49fff3cc3988b4",
    })
    void the_documented_call_has_the_documented_checksum(Checksum checksum, String documented) {
        var query = "name=Test+Meeting&meetingID=abc123&attendeePW=111222&moderatorPW=333444";

        assertThat(checksum.ofCall("create", query, "639259d4-9dd8-4b25-bf01-95f9567eaf4b"))
                .isEqualTo(documented);
    }

    @Test
    void a_link_says_who_comes_as_what_and_into_which_meeting() {
        var link = join(meeting(1, 0), TEACHER);

        assertThat(link.getQuery())
                .contains("role=MODERATOR", "userID=" + TEACHER.account().value(), "createTime=", "fullName=Tess");
    }

    @Test
    void a_link_leads_into_no_later_meeting_and_a_new_one_opens_the_room_again() {
        var meeting = meeting(1, 0);
        var link = join(meeting, STUDENT);
        server.forget(reference(meeting));

        enter(meeting, TEACHER);
        assertThat(location(link)).contains("mismatchCreateTimeParam");
        enter(meeting, STUDENT);
    }

    @Test
    void who_came_by_another_way_is_nobody_of_ours() {
        var meeting = meeting(1, 0);
        enter(meeting, TEACHER);
        var link = join(meeting, STUDENT).toString();
        var query = link.substring(link.indexOf('?') + 1, link.indexOf("&userID="));
        var checksum = Checksum.SHA256.ofCall("join", query, BigBlueButtonServer.SECRET);
        Visits.open(URI.create(server.api() + "join?" + query + "&checksum=" + checksum));

        var gathering = succeeded(rooms.look(reference(meeting)));
        assertThat(gathering.inside()).extracting(VideoRooms.Visitor::account).containsExactly(TEACHER.account());
    }

    @Test
    void a_checksum_the_server_does_not_accept_is_no_answer_about_a_room() {
        assertThat(rooms(server, Checksum.SHA1, BigBlueButtonServer.SECRET).open(meeting(1, 0)))
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE response [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><response><returncode>&x;</returncode></response>",
                "<!DOCTYPE response><response><returncode>SUCCESS</returncode></response>",
                "<html></html>",
                "<response>",
                ""
            })
    void an_answer_is_plain_xml_or_none(String body) {
        assertThatThrownBy(() -> Answer.read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Trouble.class);
    }

    static BigBlueButtonRooms rooms(BigBlueButtonServer server, Checksum checksum, String secret) {
        var settings = settings(server.api(), checksum, secret);
        return new BigBlueButtonRooms(
                new BigBlueButtonCalls(settings, new SimpleMeterRegistry()),
                settings,
                path -> URI.create("https://tutor.test" + path));
    }

    static BigBlueButtonSettings settings(String url, Checksum checksum, String secret) {
        var patience = Visits.PATIENCE;
        return new BigBlueButtonSettings(
                url,
                secret,
                checksum,
                Checksum.SHA1,
                true,
                true,
                patience.connect(),
                patience.answer(),
                Duration.ZERO,
                8);
    }

    private static String location(URI link) {
        return Visits.open(link).headers().firstValue("Location").orElse("");
    }
}
