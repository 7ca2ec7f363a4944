package dev.tutorium.rest.kernel.docs;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.rest.kernel.Answer;
import dev.tutorium.rest.kernel.Dialect;
import dev.tutorium.rest.kernel.Fault;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.simple.SimpleHttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Learns the schema of a dialect's envelope, page and error from a sample of it, so that documents say what dialects do. */
final class Samples {

    private static final Object VALUE = new Object();

    private final Dialect dialect;

    Samples(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The schema of an answer that shows a value of the given schema. */
    Object one(Object schema, HttpMethod method, Optional<String> dataName) {
        return schema(success(VALUE, method, dataName), schema);
    }

    /** The schema of an answer that shows a page of values of the given schema. */
    Object page(Object schema, HttpMethod method, Optional<String> dataName) {
        return schema(success(new Page<>(List.of(VALUE), null, 1L), method, dataName), schema);
    }

    Object error() {
        var field = new Fault.Field("body", List.of("field"), "rule", "type");
        var fault = new Fault(HttpStatus.BAD_REQUEST, "code", "title", List.of(field), Map.of());
        return schema(dialect.error(fault, request(HttpMethod.GET)), Map.of());
    }

    private Object success(Object value, HttpMethod method, Optional<String> dataName) {
        return dialect.success(new Answer(request(method), 200, value, PageRequest.first(20), dataName));
    }

    private static SimpleHttpRequest<Object> request(HttpMethod method) {
        return new SimpleHttpRequest<>(method, "/", VALUE);
    }

    private static Object schema(@Nullable Object sample, Object valueSchema) {
        if (VALUE.equals(sample)) {
            return valueSchema;
        }
        return switch (sample) {
            case null -> Map.of("type", "string", "nullable", true);
            case Map<?, ?> map -> {
                var properties = new LinkedHashMap<String, Object>();
                map.forEach((name, inner) -> properties.put(name.toString(), schema(inner, valueSchema)));
                yield Map.of("type", "object", "properties", properties);
            }
            case List<?> list ->
                Map.of("type", "array", "items", list.isEmpty() ? Map.of() : schema(list.getFirst(), valueSchema));
            case Number _ -> Map.of("type", "integer");
            case UUID _ -> Map.of("type", "string", "format", "uuid");
            default -> Map.of("type", "string");
        };
    }
}
