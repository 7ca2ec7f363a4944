package dev.tutorium.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Signing in over HTTP: from the request to the mail and back. */
class SignInTest extends ServerTest {

    private static final Pattern SECRET = Pattern.compile("/api/auth/[a-z-]+/([A-Za-z0-9_-]{43})");

    @Test
    void a_magic_link_goes_out_by_mail_signs_in_once_and_leaves_a_careful_cookie() throws InterruptedException {
        assertThat(post("/api/auth/magic-link", "{\"email\":\"mia@example.org\"}")
                        .statusCode())
                .isEqualTo(202);
        var token = "{\"token\":\"" + mailed("mia@example.org") + "\"}";
        var signedIn = post("/api/auth/magic-link/verify", token);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        var cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie)
                .startsWith("pinteach_session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax");
        assertThat(post("/api/auth/magic-link/verify", token).statusCode()).isEqualTo(410);

        var own = cookie.substring(0, cookie.indexOf(';'));
        assertThat(send(request("/api/users/me").header("Cookie", own)).body()).contains("mia@example.org");
        assertThat(rename(own, "https://evil.example").statusCode()).isEqualTo(403);
        assertThat(rename(own, server.getURI().toString()).statusCode()).isEqualTo(200);
        assertThat(send(request("/api/auth/logout").header("Cookie", own).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(204);
        assertThat(send(request("/api/users/me").header("Cookie", own)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_token_that_signs_itself_is_worth_nothing() {
        var self = encoded("{\"alg\":\"none\"}") + "."
                + encoded("{\"sub\":\"eve\",\"roles\":[\"ADMIN\"],\"exp\":4102444800}") + ".";
        for (var path : new String[] {"/api/users/me", "/api/v1/auth/me", "/currentuser"}) {
            assertThat(send(request(path).header("Authorization", "Bearer " + self))
                            .statusCode())
                    .as(path)
                    .isEqualTo(401);
        }
    }

    @Test
    void one_account_signs_in_on_every_surface() {
        var member = post(
                "/api/auth/signup",
                "{\"name\":\"Tom\",\"email\":\"tom@example.org\",\"password\":\"correct horse 9\",\"role\":\"teacher\"}");
        assertThat(member.statusCode()).as(member.body()).isEqualTo(201);
        var login = send(request("/api/v1/auth/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=tom%40example.org&password=correct+horse+9")));
        var token = text(login, "access_token");
        assertThat(send(bearer("/api/v1/auth/me", token)).body()).contains("\"role\":\"tutor\"");
        assertThat(send(bearer("/api/users/me", token)).body()).contains("\"role\":\"teacher\"");
        assertThat(send(request("/permissions/services.manage?access_token=" + token))
                        .body())
                .contains("\"canDo\":true");
    }

    private HttpRequest.Builder bearer(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> rename(String cookie, String origin) {
        return send(request("/api/users/me")
                .header("Cookie", cookie)
                .header("Origin", origin)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"name\":\"Mia Lee\"}")));
    }

    private String mailed(String address) throws InterruptedException {
        for (var tried = 0; tried < 100; tried++) {
            var secret =
                    SECRET.matcher(send(request("/sandbox/mail?to=" + address).header("Accept", "application/json"))
                            .body());
            if (secret.find()) {
                return secret.group(1);
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        throw new AssertionError("no mail came");
    }

    private static String text(HttpResponse<String> answer, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
