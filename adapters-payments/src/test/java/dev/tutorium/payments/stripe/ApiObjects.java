package dev.tutorium.payments.stripe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Objects of the API as they are kept and shown: by id, expanded on request, listed newest first and page by page. */
final class ApiObjects {

    private static final int DEEPEST = 4;
    private static final int PAGE = 10;

    private final Map<String, Map<String, Object>> objects = new LinkedHashMap<>();

    Map<String, Object> create(String kind, String prefix, long created) {
        var object = new LinkedHashMap<String, Object>();
        object.put("id", prefix + "_test_" + (objects.size() + 1));
        object.put("object", kind);
        object.put("created", created);
        object.put("livemode", false);
        objects.put(text(object, "id"), object);
        return object;
    }

    void put(String id, Map<String, Object> object) {
        objects.put(id, object);
    }

    Map<String, Object> get(String id, String kind) {
        var object = objects.get(id);
        if (object == null || !kind.equals(object.get("object"))) {
            throw ApiError.missing(kind + ": '" + id + "'");
        }
        return object;
    }

    Optional<Map<String, Object>> find(String id) {
        return Optional.ofNullable(objects.get(id));
    }

    List<Map<String, Object>> all(String kind) {
        return objects.values().stream()
                .filter(object -> kind.equals(object.get("object")))
                .toList();
    }

    Answer shown(Map<String, Object> object, Call call) {
        return new Answer(200, expanded(object, call.expand()));
    }

    Answer page(String kind, Call call, Predicate<Map<String, Object>> wanted) {
        var found = new ArrayList<>(all(kind).stream().filter(wanted).toList().reversed());
        var after = call.text("starting_after");
        if (!after.isEmpty()) {
            var ids = found.stream().map(object -> text(object, "id")).toList();
            found.subList(0, ids.indexOf(after) + 1).clear();
        }
        var limit = call.text("limit").isEmpty() ? PAGE : Math.toIntExact(call.whole("limit"));
        var paths = call.expand().stream()
                .map(path -> path.replaceFirst("^data\\.", ""))
                .toList();
        var data = found.stream()
                .limit(limit)
                .map(object -> expanded(object, paths))
                .toList();
        return new Answer(
                200, Map.of("object", "list", "url", call.path(), "has_more", found.size() > limit, "data", data));
    }

    private Map<String, Object> expanded(Map<String, Object> object, List<String> paths) {
        var shown = shown(object);
        for (var path : paths) {
            if (path.split("\\.", -1).length > DEEPEST) {
                throw ApiError.invalid("parameter_invalid", "You cannot expand more than 4 levels: " + path);
            }
            var steps = path.split("\\.", 2);
            var inner = objects.get(text(shown, steps[0]));
            if (inner != null) {
                shown.put(steps[0], expanded(inner, steps.length > 1 ? List.of(steps[1]) : List.of()));
            }
        }
        return shown;
    }

    /** As it is now, without what only the server knows: the names that begin with an underscore. */
    static Map<String, Object> shown(Map<String, Object> object) {
        var shown = new LinkedHashMap<>(object);
        shown.keySet().removeIf(name -> name.startsWith("_"));
        return shown;
    }

    static String text(Map<String, Object> object, String name) {
        return String.valueOf(object.get(name));
    }

    static long whole(Map<String, Object> object, String name) {
        return object.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
