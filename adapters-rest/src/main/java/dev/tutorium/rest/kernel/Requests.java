package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Actor;
import io.micronaut.http.HttpRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What the kernel knows of a request beside its parts. */
public final class Requests {

    static final String ID_HEADER = "X-Request-Id";

    private static final Pattern WELL_FORMED_ID = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private static final String ID = "tutorium.request-id";

    private static final String STARTED = "tutorium.request-started";

    private static final String LIMIT = "tutorium.rate-limit";

    private Requests() {}

    /** The id for the answer and the log: the caller's when it is well-formed, else a new one. */
    public static String id(HttpRequest<?> request) {
        return request.getAttribute(ID, String.class).orElseGet(() -> {
            var given = request.getHeaders().get(ID_HEADER);
            var id = given != null && WELL_FORMED_ID.matcher(given).matches()
                    ? given
                    : UUID.randomUUID().toString();
            request.setAttribute(ID, id);
            return id;
        });
    }

    static void started(HttpRequest<?> request) {
        request.setAttribute(STARTED, System.nanoTime());
    }

    public static Duration elapsed(HttpRequest<?> request) {
        return request.getAttribute(STARTED, Long.class)
                .map(started -> Duration.ofNanos(System.nanoTime() - started))
                .orElse(Duration.ZERO);
    }

    static void limited(HttpRequest<?> request, Limit limit) {
        request.setAttribute(LIMIT, limit);
    }

    /** The rate limit that was counted last for this request. */
    static Optional<Limit> limit(HttpRequest<?> request) {
        return request.getAttribute(LIMIT, Limit.class);
    }

    record Limit(int uses, int left, long seconds) {}

    /** Who is signed in, if anyone. */
    public static Optional<Actor.Member> member(HttpRequest<?> request) {
        return request.getUserPrincipal(SignedIn.class).map(SignedIn::member);
    }
}
