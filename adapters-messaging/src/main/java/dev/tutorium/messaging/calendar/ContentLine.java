package dev.tutorium.messaging.calendar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line of a calendar: a name, parameters and a value; names in capitals. */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** The lines of a text, those that were folded in one piece again; whatever is no such line is left out. */
    static List<ContentLine> of(String text) {
        var lines = new ArrayList<ContentLine>();
        for (var line : text.replaceAll("\r?\n[ \t]", "").split("\r?\n", -1)) {
            var parsed = parse(line);
            if (parsed != null) {
                lines.add(parsed);
            }
        }
        return lines;
    }

    @Nullable String parameter(String name) {
        return parameters.get(name);
    }

    private static @Nullable ContentLine parse(String line) {
        var parts = new ArrayList<String>();
        var start = 0;
        var quoted = false;
        for (var at = 0; at < line.length(); at++) {
            var character = line.charAt(at);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == ';' || character == ':')) {
                parts.add(line.substring(start, at));
                start = at + 1;
                if (character == ':') {
                    return new ContentLine(
                            parts.getFirst().strip().toUpperCase(Locale.ROOT),
                            parameters(parts),
                            line.substring(start));
                }
            }
        }
        return null;
    }

    private static Map<String, String> parameters(List<String> parts) {
        var parameters = new HashMap<String, String>();
        for (var part : parts.subList(1, parts.size())) {
            var equals = part.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        part.substring(0, equals).toUpperCase(Locale.ROOT),
                        part.substring(equals + 1).replace("\"", ""));
            }
        }
        return parameters;
    }
}
