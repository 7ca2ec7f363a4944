package dev.tutorium.rest.kernel.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Steps through parsed JSON. What is not there is empty. */
final class Json {

    private static final String REFERENCE = "#/components/schemas/";

    private Json() {}

    @SuppressWarnings("unchecked") // a JSON object's names are text
    static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
    }

    @SuppressWarnings("unchecked") // a JSON array
    static List<Object> array(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : new ArrayList<>();
    }

    /** The name of the schema that a schema refers to; empty when it is none but a reference. */
    static String reference(@Nullable Object schema) {
        return object(schema).get("$ref") instanceof String text ? text.substring(REFERENCE.length()) : "";
    }

    static Map<String, Object> referenceTo(String schema) {
        return Map.of("$ref", REFERENCE + schema);
    }

    /** Every schema a value refers to. */
    static List<String> references(@Nullable Object value) {
        var found = new ArrayList<String>();
        switch (value) {
            case Map<?, ?> map when !reference(map).isEmpty() -> found.add(reference(map));
            case Map<?, ?> map -> map.values().forEach(inner -> found.addAll(references(inner)));
            case List<?> list -> list.forEach(inner -> found.addAll(references(inner)));
            case null, default -> {}
        }
        return found;
    }
}
