package dev.tutorium.rest.kernel;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/** Around every request: its id in the answer and in the log, and the headers that keep browsers careful. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OuterFilter implements Ordered {

    private static final Map<String, String> CAREFUL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    /** No text that is stored has it, and the database does not even take it to look for. */
    private static final String NUL = "%00";

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @RequestFilter
    void enter(HttpRequest<?> request, MutablePropagatedContext context) {
        Requests.started(request);
        context.add(new MdcPropagationContext(Map.of("requestId", Requests.id(request))));
        if (request.getUri().toString().contains(NUL)) {
            throw new FaultException(
                    Fault.of(HttpStatus.BAD_REQUEST, "bad_request", "An address holds no NUL character."));
        }
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var headers = response.getHeaders();
        headers.set(Requests.ID_HEADER, Requests.id(request));
        Requests.limit(request).ifPresent(limit -> {
            headers.set("RateLimit-Limit", Integer.toString(limit.uses()));
            headers.set("RateLimit-Remaining", Integer.toString(limit.left()));
            headers.set("RateLimit-Reset", Long.toString(limit.seconds()));
            if (response.code() == HttpStatus.TOO_MANY_REQUESTS.getCode()) {
                headers.set(HttpHeaders.RETRY_AFTER, Long.toString(limit.seconds()));
            }
        });
        CAREFUL.forEach((name, value) -> setIfAbsent(headers, name, value));
        setIfAbsent(
                headers,
                HttpHeaders.CACHE_CONTROL,
                headers.contains(HttpHeaders.ETAG) ? "private, no-cache" : "no-store");
    }

    /** A route that needs a header to be otherwise sets its own. */
    private static void setIfAbsent(MutableHttpHeaders headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
