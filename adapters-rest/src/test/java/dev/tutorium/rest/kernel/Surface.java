package dev.tutorium.rest.kernel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The four surfaces as a caller knows them: where they are and how they show one thing. */
enum Surface {
    WORKSPACE("/api/teacher", Names.CAMEL),
    MARKETPLACE("/api/v1", Names.SNAKE),
    SCHOOL("/api", Names.SNAKE),
    CATALOG("/v1", Names.CAMEL);

    final String base;

    final Names names;

    Surface(String base, Names names) {
        this.base = base;
        this.names = names;
    }

    /** The status of a bad value. */
    int invalid() {
        return this == CATALOG ? 400 : 422;
    }

    /** A body with names in the surface's case. */
    String json(String camelCase) {
        return camelCase
                .replace("fullName", names.write("fullName"))
                .replace("itemCount", names.write("itemCount"))
                .replace("mainColour", names.write("mainColour"))
                .replace("subItems", names.write("subItems"));
    }

    /** The code an error body tells. */
    static String code(Map<String, Object> error) {
        return String.valueOf(error.containsKey("code") ? error.get("code") : error.get("message"));
    }

    String code(String snakeCase) {
        return this == CATALOG ? "errMsg_" + Names.camel(snakeCase) : snakeCase;
    }

    /** The fields an error body names, each as {@code in:name}. */
    List<String> fields(Map<String, Object> error) {
        return switch (this) {
            case WORKSPACE, SCHOOL ->
                maps(error.get("errors")).stream()
                        .map(field -> field.get("in") + ":" + field.get("field"))
                        .toList();
            case MARKETPLACE ->
                maps(error.get("detail")).stream().map(Surface::loc).toList();
            case CATALOG ->
                List.of(String.valueOf(error.get("message"))
                        .replaceAll("errMsg_|isNotValid", "")
                        .replace('_', '.'));
        };
    }

    private static String loc(Map<String, Object> field) {
        var steps = (List<?>) Objects.requireNonNull(field.get("loc"));
        return steps.stream()
                .map(String::valueOf)
                .collect(Collectors.joining("."))
                .replaceFirst("\\.", ":");
    }

    @SuppressWarnings("unchecked") // a list of JSON objects
    private static List<Map<String, Object>> maps(@Nullable Object list) {
        return (List<Map<String, Object>>) Objects.requireNonNull(list);
    }
}
