package dev.tutorium.rest.kernel;

import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Speaks raw HTTP to the server under test. */
@Singleton
final class Wire {

    private final EmbeddedServer server;

    private final JsonMapper json;

    private final HttpClient client = HttpClient.newHttpClient();

    Wire(EmbeddedServer server, JsonMapper json) {
        this.server = server;
        this.json = json;
    }

    record Reply(int status, HttpHeaders headers, String text, JsonMapper json) {

        @SuppressWarnings("unchecked") // a JSON object is a map
        Map<String, Object> body() {
            try {
                return Objects.requireNonNull(json.readValue(text, Map.class));
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    Reply get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    Reply post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    Reply send(String method, String path, @Nullable String body, String... headers) {
        var request = HttpRequest.newBuilder(server.getURI().resolve(path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        for (var index = 0; index < headers.length; index += 2) {
            request.setHeader(headers[index], headers[index + 1]);
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body(), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
