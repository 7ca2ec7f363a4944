package dev.tutorium.rest.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The two ways names are written in JSON; code writes them in camelCase. */
public enum Names {
    CAMEL {
        @Override
        public String write(String camelCase) {
            return camelCase;
        }
    },
    SNAKE {
        @Override
        public String write(String camelCase) {
            return snake(camelCase);
        }
    };

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    public abstract String write(String camelCase);

    /** The same with every name inside: the keys of maps, whatever their depth. */
    public Object writeAll(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var written = new LinkedHashMap<String, Object>();
                map.forEach((name, inner) -> written.put(write(name.toString()), writeAll(inner)));
                yield written;
            }
            case List<?> list -> list.stream().map(this::writeAll).toList();
            default -> value;
        };
    }

    /** The steps to a field. */
    public List<String> path(List<String> steps) {
        return steps.stream().map(this::write).toList();
    }

    static String snake(String camelCase) {
        return HUMP.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    public static String camel(String snakeCase) {
        return UNDERSCORE.matcher(snakeCase).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
