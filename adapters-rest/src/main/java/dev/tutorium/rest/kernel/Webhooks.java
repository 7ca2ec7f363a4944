package dev.tutorium.rest.kernel;

import io.micronaut.http.HttpRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What routes that take a provider's webhooks share. */
public final class Webhooks {

    private Webhooks() {}

    /** The request's headers, names in lower case; of one that was sent several times, the first. */
    public static Map<String, String> headers(HttpRequest<?> request) {
        var headers = new HashMap<String, String>();
        request.getHeaders().forEach((name, values) -> {
            if (!values.isEmpty()) {
                headers.put(name.toLowerCase(Locale.ROOT), values.getFirst());
            }
        });
        return headers;
    }

    /** The parameters of the request's address; of one that was sent several times, the first. */
    public static Map<String, String> parameters(HttpRequest<?> request) {
        var parameters = new HashMap<String, String>();
        request.getParameters().forEach((name, values) -> {
            if (!values.isEmpty()) {
                parameters.put(name, values.getFirst());
            }
        });
        return parameters;
    }
}
