package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Denied;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.http.server.cors.CorsOriginConfiguration;
import java.net.URI;
import java.util.Set;

/**
 * Keeps other sites from acting through a browser that is signed in here: a request that changes something and is known by its
 * cookie must come from this site or from one that CORS allows. The same for a form post to the sign-in routes, by which another
 * site could sign a visitor in as someone else. A request that names no origin comes from no browser.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class OriginCheck implements Ordered {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String SIGN_IN = "/api/auth/";

    private final Dialects dialects;
    private final HttpServerConfiguration server;

    OriginCheck(Dialects dialects, HttpServerConfiguration server) {
        this.dialects = dialects;
        this.server = server;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 100;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        var origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin == null || SAFE.contains(request.getMethod()) || !isAtRisk(request)) {
            return;
        }
        if (!isOwn(origin, request) && !isAllowed(origin)) {
            throw new Denied("requests from this site are not accepted");
        }
    }

    private boolean isAtRisk(HttpRequest<?> request) {
        return request.getPath().startsWith(SIGN_IN)
                || dialects.of(request).tokenPlaces().stream()
                        .filter(place -> place.token(request).isPresent())
                        .findFirst()
                        .filter(TokenPlace::isAmbient)
                        .isPresent();
    }

    private static boolean isOwn(String origin, HttpRequest<?> request) {
        try {
            var authority = URI.create(origin).getAuthority();
            return authority != null
                    && authority.equalsIgnoreCase(request.getHeaders().get(HttpHeaders.HOST));
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private boolean isAllowed(String origin) {
        var cors = server.getCors();
        return cors.isEnabled()
                && cors.getConfigurations().values().stream().anyMatch(allowed -> allows(allowed, origin));
    }

    private static boolean allows(CorsOriginConfiguration allowed, String origin) {
        return allowed.getAllowedOrigins().contains(origin)
                || allowed.getAllowedOriginsRegex().filter(origin::matches).isPresent();
    }
}
