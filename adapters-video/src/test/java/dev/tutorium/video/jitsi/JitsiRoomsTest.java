package dev.tutorium.video.jitsi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.SignedJWT;
import dev.tutorium.application.booking.port.VideoRooms;
import dev.tutorium.application.booking.port.VideoRoomsContract;
import java.text.ParseException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class JitsiRoomsTest extends VideoRoomsContract {

    private static final String SECRET = "a secret of at least thirty-two bytes";

    @Override
    protected VideoRooms rooms() {
        return new JitsiRooms(new JitsiSettings("meet.example.org", "room key", null, null));
    }

    @Test
    void a_link_leads_to_the_configured_server_under_the_name_of_the_participant() {
        var link = join(meeting(1, 0), TEACHER);

        assertThat(link.getHost()).isEqualTo("meet.example.org");
        assertThat(link.getPath()).isEqualTo("/" + reference(meeting(1, 0)));
        assertThat(link.getQuery()).isNull();
        assertThat(link.getFragment())
                .isEqualTo("userInfo.displayName=\"Tess \\\"T\\\" Teacher\"&config.subject=\"Fractions & more\"");
    }

    @Test
    void another_key_gives_other_rooms() {
        var other = new JitsiRooms(new JitsiSettings("meet.example.org", "another key", null, null));

        assertThat(other.open(meeting(1, 0))).isNotEqualTo(rooms().open(meeting(1, 0)));
    }

    @Test
    void with_an_application_id_the_link_carries_a_token_for_that_room_and_person()
            throws ParseException, JOSEException {
        var token = token(TEACHER);

        assertThat(token.verify(new MACVerifier(SECRET))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("tutorium");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("jitsi");
        assertThat(token.getJWTClaimsSet().getSubject()).isEqualTo("meet.example.org");
        assertThat(token.getJWTClaimsSet().getStringClaim("room")).isEqualTo(reference(meeting(1, 0)));
        assertThat(token.getJWTClaimsSet().getNotBeforeTime()).isEqualTo(VALIDITY.start());
        assertThat(token.getJWTClaimsSet().getExpirationTime()).isEqualTo(VALIDITY.end());
        assertThat(user(token).get("moderator")).isEqualTo("true");
        assertThat(user(token).get("name")).isEqualTo(TEACHER.name());
    }

    @Test
    void every_fact_about_the_user_is_text() throws ParseException {
        assertThat(user(token(STUDENT)).values()).allMatch(String.class::isInstance);
    }

    @Test
    void a_student_does_not_moderate() throws ParseException {
        assertThat(user(token(STUDENT)).get("moderator")).isEqualTo("false");
        assertThat(user(token(STUDENT)).get("affiliation")).isEqualTo("member");
    }

    @Test
    void a_short_secret_is_refused_at_the_start() {
        assertThatThrownBy(() -> new JitsiSettings("meet.example.org", "key", "tutorium", "short"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private SignedJWT token(VideoRooms.Participant participant) throws ParseException {
        var rooms = new JitsiRooms(new JitsiSettings("meet.example.org", "room key", "tutorium", SECRET));
        var result = rooms.join(meeting(1, 0), reference(meeting(1, 0)), participant, VALIDITY);
        return SignedJWT.parse(result.toString().replaceFirst(".*jwt=([^#]*)#.*", "$1"));
    }

    private static Map<?, ?> user(SignedJWT token) throws ParseException {
        return (Map<?, ?>) Objects.requireNonNull(
                token.getJWTClaimsSet().getJSONObjectClaim("context").get("user"));
    }
}
