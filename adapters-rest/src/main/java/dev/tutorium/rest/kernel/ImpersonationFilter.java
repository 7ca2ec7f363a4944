package dev.tutorium.rest.kernel;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/** Keeps who is signed in as someone else away from every route that is not {@link InTheirName}, on every surface. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class ImpersonationFilter implements Ordered {

    /** Before an idempotency key is taken. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void before(HttpRequest<?> request) {
        var acts = Requests.member(request).filter(member -> member.behind() != null);
        if (acts.isPresent() && !isMarked(request)) {
            throw new FaultException(
                    Fault.of(HttpStatus.FORBIDDEN, "impersonated", "This cannot be done in someone else's name."));
        }
    }

    private static boolean isMarked(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .filter(route -> route.getAnnotationMetadata().hasAnnotation(InTheirName.class))
                .isPresent();
    }
}
