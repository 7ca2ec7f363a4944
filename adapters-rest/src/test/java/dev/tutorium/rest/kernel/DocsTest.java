package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest
class DocsTest {

    @Inject
    Wire wire;

    @Inject
    Router router;

    private static Map<?, ?> operation(Wire.Reply document, String method, String path) {
        var paths = (Map<?, ?>) Objects.requireNonNull(document.body().get("paths"));
        var operations = (Map<?, ?>) Objects.requireNonNull(paths.get(path));
        return (Map<?, ?>) Objects.requireNonNull(operations.get(method));
    }

    @Test
    void every_route_of_a_surface_is_described() {
        var document = wire.get("/openapi.json");
        var routes = router.uriRoutes()
                .filter(route -> isSurface(route) && !route.getDeclaringType().equals(Probe.class))
                .toList();
        assertThat(routes).isNotEmpty();
        for (var route : routes) {
            var method = route.getHttpMethodName().toLowerCase(Locale.ROOT);
            assertThat(operation(document, method, route.getUriMatchTemplate().toPathString())
                            .toString())
                    .contains("responses=");
        }
    }

    private static boolean isSurface(UriRouteInfo<?, ?> route) {
        return route.getDeclaringType().getPackageName().startsWith("dev.tutorium.rest.")
                && !route.getDeclaringType().getPackageName().startsWith("dev.tutorium.rest.kernel")
                && !route.getDeclaringType().getPackageName().startsWith("dev.tutorium.rest.links")
                && !route.getHttpMethodName().equals("HEAD");
    }

    @Test
    void what_the_kernel_binds_is_not_asked_of_callers() {
        assertThat(wire.get("/openapi.json").text())
                .doesNotContain("\"name\":\"actor\"", "Actor.Member", "\"PageRequest\"", "schemas/IfMatch");
    }

    @Test
    void bodies_envelopes_and_errors_are_described_as_they_are_written() {
        var document = wire.get("/openapi.json");
        assertThat(operation(document, "get", "/api/v1/auth/me").toString()).contains("properties={data=");
        assertThat(operation(document, "get", "/api/earnings").toString()).contains("schemas/school.Error");
        assertThat(document.text()).contains("\"pending_balance_cents\"").doesNotContain("\"pendingBalanceCents\"");
    }

    @Test
    void operations_and_schemas_have_names_that_stay_as_they_are_when_others_come() {
        var document = wire.get("/openapi.json");
        assertThat(operation(document, "get", "/api/v1/notifications/unread-count")
                        .get("operationId"))
                .isEqualTo("marketplaceGetNotificationsUnreadCount");
        assertThat(operation(document, "delete", "/api/notifications/{id}").get("operationId"))
                .isEqualTo("schoolDeleteNotificationsById");
        var ids = Pattern.compile("\"operationId\":\"([^\"]+)\"")
                .matcher(document.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        var schemas = (Map<?, ?>) Objects.requireNonNull(
                ((Map<?, ?>) Objects.requireNonNull(document.body().get("components"))).get("schemas"));
        assertThat(schemas.keySet().stream().map(Object::toString))
                .as("a package of bodies has a line in openapi.properties")
                .noneMatch(name -> name.matches(".*_\\d+"))
                .allMatch(name -> name.matches("(workspace|marketplace|school|catalog)\\..+")
                        || !name.matches("\\w+(Body|Request)(\\..+)?"));
        var references = Pattern.compile("#/components/schemas/([^\"]+)\"")
                .matcher(document.text())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(schemas.keySet().stream().map(Object::toString)).containsAll(Set.copyOf(references));
    }

    @Test
    void rows_of_a_page_are_those_of_the_surface() {
        var document = wire.get("/openapi.json");
        assertThat(operation(document, "get", "/api/notifications").toString())
                .contains("school.messaging.NotificationBody");
        assertThat(operation(document, "get", "/api/v1/notifications").toString())
                .contains("marketplace.messaging.NotificationBody");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/redoc"})
    void a_page_of_documents_runs_scripts_of_this_server_only(String path) {
        var page = wire.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self';");
        var sources = page.text().split("src=\"", -1);
        assertThat(sources).hasSizeGreaterThan(2);
        for (var index = 1; index < sources.length; index++) {
            assertThat(wire.get(sources[index].split("\"", 2)[0]).status()).isEqualTo(200);
        }
    }

    @Test
    void nothing_but_the_assets_is_served() {
        assertThat(wire.get("/docs/assets/..%2Fapplication.yml").status()).isEqualTo(404);
        assertThat(wire.get("/docs/assets/logback.xml").status()).isEqualTo(404);
    }

    @Test
    void health_tells_of_the_server_and_its_database() {
        assertThat(wire.get("/health").text()).isEqualTo("{\"status\":\"ok\",\"database\":\"ok\"}");
    }
}
