package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** A place of a request that may hold the caller's token. */
public sealed interface TokenPlace {

    Optional<String> token(HttpRequest<?> request);

    /** Whether the token there is the secret of a session rather than an access token. */
    default boolean session() {
        return false;
    }

    /** Whether browsers send the token by themselves, also when another site makes them ask. */
    default boolean isAmbient() {
        return switch (this) {
            case Cookie _, Session _ -> true;
            case Bearer _, Header _, Query _ -> false;
        };
    }

    /** {@code Authorization: Bearer ...}. */
    record Bearer() implements TokenPlace {

        private static final String SCHEME = "Bearer ";

        @Override
        public Optional<String> token(HttpRequest<?> request) {
            return request.getHeaders()
                    .getAuthorization()
                    .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                    .map(value -> value.substring(SCHEME.length()).strip());
        }
    }

    record Header(String name) implements TokenPlace {

        @Override
        public Optional<String> token(HttpRequest<?> request) {
            return Optional.ofNullable(request.getHeaders().get(name));
        }
    }

    record Cookie(String name) implements TokenPlace {

        @Override
        public Optional<String> token(HttpRequest<?> request) {
            return request.getCookies().findCookie(name).map(io.micronaut.http.cookie.Cookie::getValue);
        }
    }

    /** The cookie of a browser's session. */
    record Session(String name) implements TokenPlace {

        @Override
        public Optional<String> token(HttpRequest<?> request) {
            return new Cookie(name).token(request);
        }

        @Override
        public boolean session() {
            return true;
        }
    }

    record Query(String name) implements TokenPlace {

        @Override
        public Optional<String> token(HttpRequest<?> request) {
            return Optional.ofNullable(request.getParameters().get(name));
        }
    }
}
