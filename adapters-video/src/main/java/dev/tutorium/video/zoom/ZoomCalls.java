package dev.tutorium.video.zoom;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.ProviderCalls;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of the API with an access token, which is kept until shortly before it expires and had anew when Zoom does not accept it.
 */
@Singleton
final class ZoomCalls {

    private static final Logger LOG = LoggerFactory.getLogger(ZoomCalls.class);

    private static final Duration MARGIN = Duration.ofMinutes(2);
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final ZoomSettings settings;
    private final ProviderCalls calls;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Token> kept = new AtomicReference<>();

    private record Token(String value, Instant until) {}

    /** A status and what came with it; an empty object where nothing did. */
    record Answer(int status, JsonNode body) {

        /** Zoom's own number of what is wrong. */
        long code() {
            return Json.number(body, "code").orElse(0);
        }

        <T> RemoteResult<T> declined() {
            return new Declined<>("%d: %s".formatted(code(), Json.text(body, "message")));
        }
    }

    /** Whether a call may be made again when its answer is lost. */
    enum Again {
        SAFE,
        NOT_SAFE
    }

    ZoomCalls(ZoomSettings settings, MeterRegistry metrics, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        calls = new ProviderCalls("zoom", settings.patience(), metrics);
    }

    RemoteResult<Answer> get(String what, String path) {
        return ask(what, "GET", path, null, Again.SAFE);
    }

    RemoteResult<Answer> ask(String what, String method, String path, @Nullable Map<String, ?> body, Again again) {
        var first = sent(what, method, path, body, again);
        if (!(first instanceof Succeeded<Answer>(var answer)) || answer.status() != UNAUTHORIZED) {
            return first;
        }
        kept.set(null);
        return sent(what, method, path, body, again)
                .then(second -> second.status() == UNAUTHORIZED
                        ? new Unknown<>("Zoom does not accept its own token")
                        : new Succeeded<>(second));
    }

    private RemoteResult<Answer> sent(
            String what, String method, String path, @Nullable Map<String, ?> body, Again again) {
        return token().then(token -> {
            var request = request(method, path, body, token);
            ProviderCalls.Reading<Answer> reading = response -> new Succeeded<>(new Answer(
                    response.statusCode(), response.body().length == 0 ? Json.nothing() : Json.read(response.body())));
            return again == Again.SAFE ? calls.ask(what, request, reading) : calls.askOnce(what, request, reading);
        });
    }

    private HttpRequest request(String method, String path, @Nullable Map<String, ?> body, Token token) {
        var request = HttpRequest.newBuilder(URI.create(settings.apiUrl() + path))
                .header("Authorization", "Bearer " + token.value())
                .header("Accept", "application/json");
        return body == null
                ? request.method(method, BodyPublishers.noBody()).build()
                : request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofByteArray(Json.write(body)))
                        .build();
    }

    /** Two that need one at the same time may each have one: Zoom lets several live. */
    private RemoteResult<Token> token() {
        var known = kept.get();
        if (known != null && clock.instant().isBefore(known.until())) {
            return new Succeeded<>(known);
        }
        var form = "grant_type=account_credentials&account_id="
                + URLEncoder.encode(settings.accountId(), StandardCharsets.UTF_8);
        var login = settings.clientId() + ":" + settings.clientSecret();
        var request = HttpRequest.newBuilder(URI.create(settings.tokenUrl()))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        RemoteResult<Token> had = calls.ask("token", request, response -> {
            var body = Json.read(response.body());
            var value = Json.text(body, "access_token");
            if (response.statusCode() != OK || value.isEmpty()) {
                LOG.error("Zoom gives no token: account-id, client-id and client-secret must be those of the app");
                return new Unknown<>("Zoom gives no token: status " + response.statusCode());
            }
            var life = Duration.ofSeconds(Json.number(body, "expires_in").orElse(0));
            return new Succeeded<>(new Token(value, clock.instant().plus(life).minus(MARGIN)));
        });
        if (had instanceof Succeeded<Token>(var token)) {
            kept.set(token);
        }
        return had;
    }
}
