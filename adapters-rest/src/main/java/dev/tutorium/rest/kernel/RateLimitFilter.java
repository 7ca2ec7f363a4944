package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.RateCounts;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.RouteInfo;
import io.micronaut.web.router.UriRouteInfo;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Answers 429 to a caller who uses a route, or a surface, more often than it allows. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "tutorium.rate-limits.enabled", notEquals = "false")
final class RateLimitFilter implements Ordered {

    private final RateCounts counts;

    private final Dialects dialects;

    private final ClientAddresses addresses;

    private final InstantSource clock;

    RateLimitFilter(RateCounts counts, Dialects dialects, ClientAddresses addresses, InstantSource clock) {
        this.counts = counts;
        this.dialects = dialects;
        this.addresses = addresses;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    void limit(HttpRequest<?> request) {
        for (var limit : limits(request)) {
            var now = clock.instant();
            var use = counts.count(limit.bucket, limit.rate.window(), now);
            var left = limit.rate.uses() - use.uses();
            var seconds = Math.max(1, Duration.between(now, use.ends()).toSeconds());
            Requests.limited(request, new Requests.Limit(limit.rate.uses(), Math.max(0, left), seconds));
            if (left < 0) {
                throw new FaultException(
                        Fault.of(HttpStatus.TOO_MANY_REQUESTS, "rate_limited", "Too many requests: wait a while."));
            }
        }
    }

    private List<Limit> limits(HttpRequest<?> request) {
        var limits = new ArrayList<Limit>();
        var dialect = dialects.of(request);
        var member = Requests.member(request);
        var caller = member.map(known -> known.signIn().toString()).orElseGet(() -> addresses.of(request));
        RouteAttributes.getRouteMatch(request)
                .ifPresent(route -> route.getAnnotationMetadata()
                        .stringValue(RateLimit.class)
                        .map(Rate::parse)
                        .or(() -> dialect.usualRate(request))
                        .ifPresent(rate ->
                                limits.add(new Limit(name(request, route.getRouteInfo()) + " " + caller, rate))));
        member.flatMap(known -> dialect.signInRate())
                .ifPresent(rate -> limits.add(new Limit(dialect.surface() + " " + caller, rate)));
        return limits;
    }

    private static String name(HttpRequest<?> request, RouteInfo<?> route) {
        var path = route instanceof UriRouteInfo<?, ?> uri
                ? uri.getUriMatchTemplate().toPathString()
                : "";
        return request.getMethodName() + " " + path;
    }

    private record Limit(String bucket, Rate rate) {}
}
