package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpStatus;
import java.util.List;
import java.util.Map;

/**
 * What went wrong, before a dialect writes it.
 *
 * @param code   stable, snake_case, for programs: {@code slot_taken}
 * @param title  one sentence for people
 * @param fields the parts of the request that are at fault; empty when it is not about a part of it
 * @param facts  what the caller needs to understand a refusal, by name in camelCase
 */
public record Fault(HttpStatus status, String code, String title, List<Field> fields, Map<String, Object> facts) {

    public Fault {
        fields = List.copyOf(fields);
    }

    static Fault of(HttpStatus status, String code, String title) {
        return new Fault(status, code, title, List.of(), Map.of());
    }

    static Fault invalid(List<Field> fields) {
        return new Fault(HttpStatus.UNPROCESSABLE_ENTITY, "invalid", "The request is not valid.", fields, Map.of());
    }

    Fault withFacts(Map<String, Object> added) {
        return new Fault(status, code, title, fields, added);
    }

    /**
     * A part of the request and the rule it breaks.
     *
     * @param in   where it stands: {@code body}, {@code query}, {@code path} or {@code header}
     * @param path the steps to it, names in camelCase and list positions: {@code [items, 0, startsAt]}
     * @param rule the rule, in words: {@code must not be blank}
     * @param type the kind of rule, snake_case: {@code not_blank}, {@code missing}, {@code type}
     */
    public record Field(String in, List<String> path, String rule, String type) {

        public Field {
            path = List.copyOf(path);
        }

        /** The steps as one name, {@code items.0.startsAt}; the place itself when it is at fault as a whole. */
        public String name(Names names) {
            return path.isEmpty() ? in : String.join(".", names.path(path));
        }
    }
}
