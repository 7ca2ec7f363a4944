package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.domain.kernel.SignInId;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@MicronautTest
class AuthenticationTest {

    private static final String COOKIE = "pinteach_session=the student's cookie";

    @Inject
    Wire wire;

    @Inject
    AccessTokens tokens;

    private String token(Actor.Member member) {
        return tokens.issue(member.id(), new SignInId(member.signIn()), Duration.ofMinutes(30));
    }

    /** Headers that sign a member in on a surface. */
    private String[] as(Actor.Member member, Surface surface) {
        return surface == Surface.WORKSPACE
                ? new String[] {"Cookie", COOKIE}
                : new String[] {"Authorization", "Bearer " + token(member)};
    }

    @ParameterizedTest
    @EnumSource
    void a_token_in_the_surfaces_place_tells_who_acts(Surface surface) {
        var me = wire.get(surface.base + "/probe-me", as(ProbeWiring.STUDENT, surface));
        assertThat(me.text()).isEqualTo(ProbeWiring.STUDENT.id().value().toString());
    }

    @ParameterizedTest
    @EnumSource
    void a_route_for_anyone_knows_the_member_and_takes_the_visitor(Surface surface) {
        assertThat(wire.get(surface.base + "/probe-anyone", as(ProbeWiring.STUDENT, surface))
                        .text())
                .isEqualTo("Member");
        assertThat(wire.get(surface.base + "/probe-anyone").text()).isEqualTo("Visitor");
    }

    @ParameterizedTest
    @EnumSource
    void the_wrong_role_is_403_and_no_sign_in_is_401(Surface surface) {
        assertThat(wire.get(surface.base + "/probe-admin", as(ProbeWiring.STUDENT, surface))
                        .status())
                .isEqualTo(403);
        assertThat(wire.get(surface.base + "/probe-admin").status()).isEqualTo(401);
        assertThat(wire.get(surface.base + "/probe-admin").header("WWW-Authenticate"))
                .isEqualTo("Bearer");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/teacher, 401, 200",
        "/api/v1, 200, 401",
        "/api, 200, 200",
        "/v1, 200, 401",
    })
    void a_surface_looks_in_its_own_places_only(String base, int bearer, int cookie) {
        var token = token(ProbeWiring.STUDENT);
        assertThat(wire.get(base + "/probe-me", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(bearer);
        assertThat(wire.get(base + "/probe-me", "Cookie", COOKIE).status()).isEqualTo(cookie);
    }

    @Test
    void the_catalog_looks_in_four_places_in_order() {
        var token = token(ProbeWiring.STUDENT);
        var admin = token(ProbeWiring.ADMIN);
        assertThat(wire.get("/v1/probe-me?access_token=" + token).status()).isEqualTo(200);
        assertThat(wire.get("/v1/probe-me", "tutorhub-access-token", token).status())
                .isEqualTo(200);
        assertThat(wire.get("/v1/probe-me", "Cookie", "tutorhub-access-token=" + token)
                        .status())
                .isEqualTo(200);
        assertThat(wire.get("/v1/probe-me?access_token=" + token, "Authorization", "Bearer " + admin)
                        .text())
                .isEqualTo(ProbeWiring.STUDENT.id().value().toString());
        assertThat(wire.get("/v1/probe-me", "tutorhub-access-token", token, "Authorization", "Bearer " + admin)
                        .text())
                .isEqualTo(ProbeWiring.ADMIN.id().value().toString());
    }

    @Test
    void a_forged_expired_or_ended_token_is_nobody() {
        var token = token(ProbeWiring.STUDENT);
        var expired = tokens.issue(
                ProbeWiring.STUDENT.id(), new SignInId(ProbeWiring.STUDENT.signIn()), Duration.ofSeconds(-1));
        var ended = tokens.issue(ProbeWiring.STUDENT.id(), new SignInId(new UUID(9, 9)), Duration.ofMinutes(1));
        var stolen =
                tokens.issue(ProbeWiring.ADMIN.id(), new SignInId(ProbeWiring.STUDENT.signIn()), Duration.ofMinutes(1));
        var unsigned = "eyJhbGciOiJub25lIn0." + token.split("\\.", -1)[1] + ".";
        for (var bad : new String[] {token + "x", expired, ended, stolen, unsigned, "", "x", "a.b.c"}) {
            assertThat(wire.get("/v1/probe-me", "Authorization", "Bearer " + bad)
                            .status())
                    .as(bad)
                    .isEqualTo(401);
        }
    }
}
