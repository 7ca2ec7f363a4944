package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteMatch;
import java.util.Optional;

/** Hands what a controller returned to the surface's dialect; errors, texts and files pass as they are. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EnvelopeFilter {

    private final Dialects dialects;

    EnvelopeFilter(Dialects dialects) {
        this.dialects = dialects;
    }

    @ResponseFilter
    void wrap(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var value = response.body();
        if (value == null
                || response.code() >= 300
                || value instanceof CharSequence
                || value instanceof byte[]
                || !isJson(response)) {
            return;
        }
        var dialect = dialects.of(request);
        var dataName = RouteAttributes.getRouteMatch(request).flatMap(EnvelopeFilter::dataName);
        response.body(dialect.success(
                new Answer(request, response.code(), value, PageRequestBinder.asked(request, dialect), dataName)));
    }

    private static Optional<String> dataName(RouteMatch<?> route) {
        return route.getAnnotationMetadata().stringValue(DataName.class);
    }

    private static boolean isJson(MutableHttpResponse<?> response) {
        return response.getContentType()
                .map(MediaType.APPLICATION_JSON_TYPE::matches)
                .orElse(true);
    }
}
