package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of routes in {@code routes/} say what is served and to whom; the router must agree, in both directions. */
@MicronautTest
class RoutesTest {

    @Inject
    Router router;

    @Inject
    Dialects dialects;

    @ParameterizedTest
    @ValueSource(strings = {"workspace", "marketplace", "school", "catalog"})
    void a_surface_serves_what_its_list_says_and_nothing_else(String surface) throws IOException {
        var served = routes("dev.tutorium.rest." + surface)
                .map(RoutesTest::row)
                .distinct()
                .toList();
        assertThat(served).containsExactlyInAnyOrderElementsOf(listed(surface));
    }

    @ParameterizedTest
    @ValueSource(strings = {"workspace", "marketplace", "school", "catalog"})
    void a_surfaces_routes_are_spoken_to_in_its_dialect(String surface) {
        assertThat(routes("dev.tutorium.rest." + surface).map(RoutesTest::path))
                .allSatisfy(
                        path -> assertThat(dialects.of(path).surface()).as(path).isEqualTo(surface));
    }

    @Test
    void every_route_says_who_may_call_it() {
        assertThat(routes("dev.tutorium.rest"))
                .allSatisfy(route -> assertThat(route.getAnnotationMetadata().hasAnnotation(Secured.class))
                        .as(path(route))
                        .isTrue());
    }

    private Stream<UriRouteInfo<?, ?>> routes(String packageName) {
        return router.uriRoutes()
                .filter(route -> route.getDeclaringType().getPackageName().startsWith(packageName))
                .filter(route -> !route.getDeclaringType().equals(Probe.class))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"));
    }

    private static String row(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + "," + path(route) + "," + who(route);
    }

    private static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    private static String who(UriRouteInfo<?, ?> route) {
        var who = route.getAnnotationMetadata()
                .getValue(Secured.class, String[].class)
                .map(List::of)
                .orElseThrow();
        if (who.contains(SecurityRule.IS_ANONYMOUS)) {
            return "anyone";
        }
        return who.contains(SecurityRule.IS_AUTHENTICATED)
                ? "member"
                : String.join(" ", who.stream().sorted().toList());
    }

    private static List<String> listed(String surface) throws IOException {
        try (var stream = RoutesTest.class.getResourceAsStream("/routes/" + surface + ".csv")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }
}
