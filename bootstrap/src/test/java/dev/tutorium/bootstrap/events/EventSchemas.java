package dev.tutorium.bootstrap.events;

import dev.tutorium.domain.kernel.Id;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.TimeRange;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of what an event's record is written as. */
final class EventSchemas {

    private EventSchemas() {}

    /** An object with a property for each component, all of which are always there. */
    static Map<String, Object> of(Class<?> event) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : event.getRecordComponents()) {
            properties.put(component.getName(), of(component.getAnnotatedType()));
        }
        return ordered("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> of(AnnotatedType type) {
        var schema = type instanceof AnnotatedParameterizedType list
                ? ordered("type", "array", "items", of(list.getAnnotatedActualTypeArguments()[0]))
                : plain((Class<?>) type.getType());
        return type.isAnnotationPresent(Nullable.class) ? orNull(schema) : schema;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        var or = new LinkedHashMap<>(schema);
        or.put("type", List.of(schema.get("type"), "null"));
        if (schema.get("enum") instanceof List<?> values) {
            var all = new ArrayList<@Nullable Object>(values);
            all.add(null);
            or.put("enum", all);
        }
        return or;
    }

    private static Map<String, Object> plain(Class<?> type) {
        if (type == UUID.class || Id.class.isAssignableFrom(type)) {
            return ordered("type", "string", "format", "uuid");
        }
        if (type == Instant.class) {
            return ordered("type", "string", "format", "date-time");
        }
        if (type == Money.class) {
            return ordered(
                    "type",
                    "object",
                    "properties",
                    ordered("minor", ordered("type", "integer"), "currency", ordered("type", "string")));
        }
        if (type == TimeRange.class) {
            return ordered(
                    "type",
                    "object",
                    "properties",
                    ordered("start", plain(Instant.class), "end", plain(Instant.class)));
        }
        if (type.isEnum()) {
            var values =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            return ordered("type", "string", "enum", values);
        }
        if (type == boolean.class) {
            return ordered("type", "boolean");
        }
        if (type == int.class || type == long.class) {
            return ordered("type", "integer");
        }
        if (type == String.class) {
            return ordered("type", "string");
        }
        throw new IllegalArgumentException("an event is made of plain values, not of " + type);
    }

    /** A map of names and values in turn. */
    static Map<String, Object> ordered(Object... entries) {
        var map = new LinkedHashMap<String, Object>();
        for (var index = 0; index < entries.length; index += 2) {
            map.put((String) entries[index], entries[index + 1]);
        }
        return map;
    }
}
