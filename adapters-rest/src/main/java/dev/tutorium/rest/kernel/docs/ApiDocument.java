package dev.tutorium.rest.kernel.docs;

import static dev.tutorium.rest.kernel.docs.Json.array;
import static dev.tutorium.rest.kernel.docs.Json.object;
import static dev.tutorium.rest.kernel.docs.Json.reference;
import static dev.tutorium.rest.kernel.docs.Json.referenceTo;

import dev.tutorium.rest.kernel.DataName;
import dev.tutorium.rest.kernel.Dialect;
import dev.tutorium.rest.kernel.Dialects;
import dev.tutorium.rest.kernel.Idempotent;
import dev.tutorium.rest.kernel.RateLimit;
import dev.tutorium.rest.kernel.TokenPlace;
import io.micronaut.http.HttpMethod;
import io.micronaut.json.JsonMapper;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The OpenAPI document. The compiler writes one from the controllers, which knows nothing of dialects; here every route that is
 * served gets its surface's envelope, pages, errors, names and token places, and loses the parameters that the kernel binds.
 */
@Singleton
final class ApiDocument {

    private static final String WRITTEN = "META-INF/swagger/tutorium.json";

    private static final String SCHEMA = "schema";

    /** Parameters that are bound from the request as a whole, not sent by the caller under this name. */
    private static final Set<String> BOUND = Set.of("Actor", "Actor.Member", "PageRequest", "IfMatch");

    private final Dialects dialects;

    private final Router router;

    private final Map<String, Object> document;

    private final Map<String, Object> schemes = new TreeMap<>();

    ApiDocument(Dialects dialects, Router router, JsonMapper json) {
        this.dialects = dialects;
        this.router = router;
        this.document = read(json);
        complete();
    }

    Map<String, Object> content() {
        return document;
    }

    private static Map<String, Object> read(JsonMapper json) {
        try (var stream = ApiDocument.class.getClassLoader().getResourceAsStream(WRITTEN)) {
            return object(json.readValue(Objects.requireNonNull(stream, WRITTEN), Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void complete() {
        var served = served();
        var schemas = object(object(document.get("components")).get("schemas"));
        var names = new SchemaNames(schemas);
        var written = object(document.get("paths"));
        var paths = new TreeMap<String, Object>();
        written.forEach((path, operations) -> {
            var dialect = dialects.of(path);
            object(operations).forEach((method, operation) -> {
                var route = served.get(method.toUpperCase(Locale.ROOT) + " " + path);
                if (route != null) {
                    names.use(operation);
                    schemas.putIfAbsent(dialect.surface() + ".Error", new Samples(dialect).error());
                    complete(object(operation), HttpMethod.parse(method.toUpperCase(Locale.ROOT)), route, dialect);
                    object(operation).put("operationId", OperationId.of(dialect, method, path));
                    object(paths.computeIfAbsent(path, _ -> new LinkedHashMap<String, Object>()))
                            .put(method, operation);
                }
            });
        });
        document.put("info", Map.of("title", "Tutorium", "version", "1"));
        document.put("paths", paths);
        document.put("components", Map.of("schemas", names.used(paths), "securitySchemes", schemes));
    }

    private Map<String, UriRouteInfo<?, ?>> served() {
        var served = new LinkedHashMap<String, UriRouteInfo<?, ?>>();
        router.uriRoutes()
                .forEach(route -> served.putIfAbsent(
                        route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toPathString(),
                        route));
        return served;
    }

    private void complete(Map<String, Object> operation, HttpMethod method, UriRouteInfo<?, ?> route, Dialect dialect) {
        operation.put("tags", List.of(dialect.surface()));
        var parameters = parameters(operation, route, dialect);
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        } else {
            operation.put("parameters", parameters);
        }
        body(operation);
        var name = route.getAnnotationMetadata().stringValue(DataName.class);
        var responses = object(operation.get("responses"));
        responses.forEach((status, response) -> {
            var content = object(object(object(response).get("content")).get("application/json"));
            if (status.startsWith("2") && content.containsKey(SCHEMA)) {
                content.put(SCHEMA, answer(content.get(SCHEMA), route, method, name, dialect));
            }
        });
        responses.put(
                "default",
                Map.of(
                        "description",
                        "Anything that went wrong.",
                        "content",
                        Map.of(
                                dialect.errorType().toString(),
                                Map.of(SCHEMA, referenceTo(dialect.surface() + ".Error")))));
        route.getAnnotationMetadata()
                .stringValue(RateLimit.class)
                .ifPresent(rate -> operation.put("x-rate-limit", rate));
        var who = List.of(route.getAnnotationMetadata()
                .getValue(Secured.class, String[].class)
                .orElseGet(() -> new String[0]));
        if (!who.contains(SecurityRule.IS_ANONYMOUS)) {
            operation.put("x-who", who);
            operation.put("security", security(dialect));
        }
    }

    private static List<Object> parameters(Map<String, Object> operation, UriRouteInfo<?, ?> route, Dialect dialect) {
        var parameters = new ArrayList<Object>();
        for (var parameter : array(operation.get("parameters"))) {
            switch (reference(object(parameter).get(SCHEMA))) {
                case "Actor", "Actor.Member" -> {}
                case "PageRequest" -> parameters.addAll(paging(dialect));
                case "IfMatch" -> parameters.add(parameter("If-Match", "header", Map.of("type", "string")));
                default -> parameters.add(parameter);
            }
        }
        if (route.getAnnotationMetadata().hasAnnotation(Idempotent.class)) {
            parameters.add(parameter("Idempotency-Key", "header", Map.of("type", "string", "maxLength", 200)));
        }
        return parameters;
    }

    private static List<Object> paging(Dialect dialect) {
        var paging = dialect.paging();
        var parameters = new ArrayList<Object>();
        parameters.add(parameter(
                dialect.names().write(paging.size()),
                "query",
                Map.of("type", "integer", "minimum", 1, "maximum", 100, "default", paging.usualSize())));
        if (paging.number() != null) {
            parameters.add(parameter(
                    dialect.names().write(paging.number()),
                    "query",
                    Map.of("type", "integer", "minimum", 1, "default", 1)));
        }
        if (paging.cursor() != null) {
            parameters.add(parameter(dialect.names().write(paging.cursor()), "query", Map.of("type", "string")));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema) {
        return Map.of("name", name, "in", in, "required", false, SCHEMA, schema);
    }

    /** Takes what the kernel binds out of the body: the compiler takes it for parts of it. */
    private static void body(Map<String, Object> operation) {
        var contents = object(object(operation.get("requestBody")).get("content"));
        for (var content : contents.values()) {
            var schema = withoutBound(object(object(content).get(SCHEMA)));
            if (schema.isEmpty()) {
                operation.remove("requestBody");
                return;
            }
            object(content).put(SCHEMA, schema);
        }
    }

    private static Map<String, Object> withoutBound(Map<String, Object> schema) {
        var parts = array(schema.get("allOf")).stream()
                .map(part -> withoutBound(object(part)))
                .filter(part -> !part.isEmpty())
                .toList();
        if (!parts.isEmpty()) {
            return parts.size() == 1 ? parts.getFirst() : Map.of("allOf", parts);
        }
        var properties = object(schema.get("properties"));
        var sent = properties.values().removeIf(property -> BOUND.contains(reference(property)));
        array(schema.get("required")).removeIf(name -> !properties.containsKey(name.toString()));
        return sent && properties.isEmpty() ? Map.of() : schema;
    }

    /** The rows of a page are told by the route: the compiler takes pages of rows with the same simple name for one. */
    private static Object answer(
            Object schema, UriRouteInfo<?, ?> route, HttpMethod method, Optional<String> name, Dialect dialect) {
        var samples = new Samples(dialect);
        if (!reference(schema).startsWith("Page_")) {
            return samples.one(schema, method, name);
        }
        var row = route.getResponseBodyType().getFirstTypeVariable().orElseThrow();
        return samples.page(referenceTo(SchemaNames.of(row.getType())), method, name);
    }

    private List<Object> security(Dialect dialect) {
        return dialect.tokenPlaces().stream().<Object>map(this::scheme).toList();
    }

    private Map<String, Object> scheme(TokenPlace place) {
        Map<String, Object> scheme = switch (place) {
            case TokenPlace.Bearer _ -> Map.of("type", "http", "scheme", "bearer");
            case TokenPlace.Header(var name) -> key("header", name);
            case TokenPlace.Query(var name) -> key("query", name);
            case TokenPlace.Cookie(var name) -> key("cookie", name);
            case TokenPlace.Session(var name) -> key("cookie", name);
        };
        var name = scheme.containsKey("name") ? scheme.get("in") + "." + scheme.get("name") : "bearer";
        schemes.put(name, scheme);
        return Map.of(name, List.of());
    }

    private static Map<String, Object> key(String in, String name) {
        return Map.of("type", "apiKey", "in", in, "name", name);
    }
}
