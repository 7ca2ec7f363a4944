package dev.tutorium.rest.kernel;

import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.PublicAddress;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/** The cookie of a browser that is signed in: not readable by scripts, not sent along by other sites' forms, over TLS only where there is TLS. */
@Singleton
public final class SessionCookie {

    public static final String NAME = "pinteach_session";

    private final PublicAddress address;
    private final InstantSource clock;

    SessionCookie(PublicAddress address, InstantSource clock) {
        this.address = address;
        this.clock = clock;
    }

    public Cookie of(GrantedSignIn granted) {
        return cookie(granted.secret(), Duration.between(clock.instant(), granted.expiresAt()));
    }

    /** Takes the cookie away. */
    public Cookie none() {
        return cookie("", Duration.ZERO);
    }

    private Cookie cookie(String value, Duration life) {
        return Cookie.of(NAME, value)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure("https".equals(address.of("/").getScheme()))
                .maxAge(life);
    }
}
