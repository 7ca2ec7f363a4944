package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.KeptAnswers;
import dev.tutorium.application.kernel.KeptAnswers.Claim;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes a repeated {@link Idempotent} request safe: the same caller, key and body get the first answer again. Refusals are kept
 * too; a conflict, a rate limit or a failure of ours is not, so that the caller may try again with the same key.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class IdempotencyFilter implements Ordered {

    private static final String HEADER = "Idempotency-Key";

    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,200}");

    private static final String TAKEN = "tutorium.idempotency-key";

    private final KeptAnswers answers;

    private final Dialects dialects;

    private final ClientAddresses addresses;

    private final JsonMapper json;

    private final InstantSource clock;

    IdempotencyFilter(
            KeptAnswers answers, Dialects dialects, ClientAddresses addresses, JsonMapper json, InstantSource clock) {
        this.answers = answers;
        this.dialects = dialects;
        this.addresses = addresses;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after() + 1;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable HttpResponse<?> before(ServerHttpRequest<?> request) {
        var key = request.getHeaders().get(HEADER);
        if (key == null || !isIdempotent(request)) {
            return null;
        }
        if (!WELL_FORMED.matcher(key).matches()) {
            throw new FaultException(Fault.invalid(List.of(
                    new Fault.Field("header", List.of(HEADER), "must be 1 to 200 visible characters", "pattern"))));
        }
        return switch (answers.claim(caller(request), key, digest(request), clock.instant())) {
            case Claim.Taken _ -> {
                request.setAttribute(TAKEN, key);
                yield null;
            }
            case Claim.Answered(var answer) ->
                HttpResponse.status(HttpStatus.valueOf(answer.status()))
                        .contentType(
                                answer.status() < 400
                                        ? MediaType.APPLICATION_JSON_TYPE
                                        : dialects.of(request).errorType())
                        .header("Idempotency-Replayed", "true")
                        .body(answer.body());
            case Claim.AtWork _ ->
                throw new FaultException(Fault.of(
                        HttpStatus.CONFLICT, "request_at_work", "The first request with this key is still at work."));
            case Claim.OtherRequest _ ->
                throw new FaultException(Fault.of(
                        HttpStatus.UNPROCESSABLE_ENTITY, "key_reused", "This key belongs to another request."));
        };
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(TAKEN, String.class).ifPresent(key -> {
            var caller = caller(request);
            if (response.code() >= 500 || response.code() == 409 || response.code() == 429) {
                answers.release(caller, key);
            } else {
                var body = text(response.body());
                answers.keep(caller, key, new KeptAnswers.Answer(response.code(), body));
                response.body(body);
            }
        });
    }

    private static boolean isIdempotent(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(Idempotent.class))
                .isPresent();
    }

    private String caller(HttpRequest<?> request) {
        return Requests.member(request)
                .map(member -> member.id().value().toString())
                .orElseGet(() -> addresses.of(request));
    }

    private @Nullable String text(@Nullable Object body) {
        try {
            return body == null || body instanceof String ? (String) body : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(ServerHttpRequest<?> request) {
        try (var body = request.byteBody().split(SplitBackpressureMode.FASTEST);
                var whole = body.buffer().join()) {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((request.getMethodName() + " " + request.getUri() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest(whole.toByteArray()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
