package dev.tutorium.rest.kernel.docs;

import static dev.tutorium.rest.kernel.docs.Json.array;
import static dev.tutorium.rest.kernel.docs.Json.object;

import dev.tutorium.rest.kernel.Dialect;
import dev.tutorium.rest.kernel.Names;
import dev.tutorium.rest.kernel.SnakeCase;
import io.micronaut.core.beans.BeanIntrospector;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Gives the schemas of {@link SnakeCase} bodies the names that are really written; the compiler writes those of the code. */
final class SchemaNames {

    private final Map<String, Object> schemas;

    private final Set<String> renamed = new HashSet<>();

    private final Set<String> snakeCase = BeanIntrospector.SHARED.findIntrospections(SnakeCase.class).stream()
            .map(introspection -> introspection.getBeanType().getName().replace('$', '.'))
            .collect(Collectors.toSet());

    SchemaNames(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** An operation of a surface: whatever it refers to belongs to the surface's package. */
    void use(Dialect dialect, Object operation) {
        if (dialect.names() == Names.SNAKE) {
            for (var name : reachable(operation)) {
                var written = name.replaceFirst("_\\d+$", "");
                var isSnake = snakeCase.stream()
                        .anyMatch(type -> type.contains("." + dialect.surface() + ".") && type.endsWith("." + written));
                if (isSnake && renamed.add(name)) {
                    rename(object(schemas.get(name)));
                }
            }
        }
    }

    /** The schemas that some path refers to. */
    Map<String, Object> used(Map<String, Object> paths) {
        var used = new TreeMap<String, Object>();
        reachable(paths).forEach(name -> used.put(name, schemas.get(name)));
        return used;
    }

    private Set<String> reachable(Object from) {
        var found = new HashSet<String>();
        var next = new ArrayDeque<>(Json.references(from));
        while (!next.isEmpty()) {
            var name = next.remove();
            if (found.add(name)) {
                next.addAll(Json.references(schemas.get(name)));
            }
        }
        return found;
    }

    private static void rename(Map<String, Object> schema) {
        var properties = new LinkedHashMap<String, Object>();
        object(schema.get("properties")).forEach((name, property) -> properties.put(Names.SNAKE.write(name), property));
        if (!properties.isEmpty()) {
            schema.put("properties", properties);
        }
        var required = array(schema.get("required")).stream()
                .map(name -> Names.SNAKE.write(name.toString()))
                .toList();
        if (!required.isEmpty()) {
            schema.put("required", List.copyOf(required));
        }
    }
}
