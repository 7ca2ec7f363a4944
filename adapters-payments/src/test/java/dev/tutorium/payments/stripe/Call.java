package dev.tutorium.payments.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A request to Stripe's API.
 *
 * @param path with {@code {id}} where the id of an object stands
 * @param form the parameters of the body or the query, named as they were sent
 */
record Call(String method, String path, String id, Map<String, String> form) {

    /** The ids of objects begin with the kind's short name. */
    private static final String ID = "/((?:cs|pi|ch|re|tr|acct|trr|txn|dp|po|sub|in)_[^/]+)";

    static Call of(HttpExchange exchange) throws IOException {
        var method = exchange.getRequestMethod();
        var uri = exchange.getRequestURI();
        var encoded = method.equals("POST")
                ? new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                : uri.getRawQuery();
        var path = uri.getPath();
        var template = path.replaceFirst(ID, "/{id}");
        var id = template.equals(path) ? "" : path.replaceFirst(".*" + ID + ".*", "$1");
        return new Call(method, template, id, decoded(encoded));
    }

    String endpoint() {
        return method + " " + path;
    }

    String text(String name) {
        return form.getOrDefault(name, "");
    }

    long whole(String name) {
        return Long.parseLong(text(name));
    }

    /** The metadata that came along, below a prefix such as {@code payment_intent_data}. */
    Map<String, String> metadata(String prefix) {
        var found = new TreeMap<String, String>();
        var start = prefix.isEmpty() ? "metadata[" : prefix + "[metadata][";
        form.forEach((name, value) -> {
            if (name.startsWith(start)) {
                found.put(name.substring(start.length(), name.length() - 1), value);
            }
        });
        return found;
    }

    List<String> expand() {
        var paths = new ArrayList<String>();
        form.forEach((name, value) -> {
            if (name.startsWith("expand[")) {
                paths.add(value);
            }
        });
        return paths;
    }

    private static Map<String, String> decoded(@Nullable String encoded) {
        var form = new TreeMap<String, String>();
        for (var pair : encoded == null || encoded.isEmpty() ? List.<String>of() : List.of(encoded.split("&", -1))) {
            var parts = pair.split("=", 2);
            form.put(
                    URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
