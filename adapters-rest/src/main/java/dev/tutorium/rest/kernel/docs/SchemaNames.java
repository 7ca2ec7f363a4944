package dev.tutorium.rest.kernel.docs;

import static dev.tutorium.rest.kernel.docs.Json.array;
import static dev.tutorium.rest.kernel.docs.Json.object;

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

/**
 * Gives the schemas of {@link SnakeCase} bodies the names that are really written; the compiler writes those of the code. A schema is
 * called as its class without {@value #ROOT}: {@code openapi.properties} has a line for each package.
 */
final class SchemaNames {

    private static final String ROOT = "dev.tutorium.rest.";

    private final Map<String, Object> schemas;

    private final Set<String> renamed = new HashSet<>();

    private final Set<String> snakeCase = BeanIntrospector.SHARED.findIntrospections(SnakeCase.class).stream()
            .map(introspection -> of(introspection.getBeanType()))
            .collect(Collectors.toSet());

    SchemaNames(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    static String of(Class<?> body) {
        return body.getName().substring(ROOT.length()).replace('$', '.');
    }

    void use(Object operation) {
        for (var name : reachable(operation)) {
            if (snakeCase.contains(name) && renamed.add(name)) {
                rename(object(schemas.get(name)));
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
