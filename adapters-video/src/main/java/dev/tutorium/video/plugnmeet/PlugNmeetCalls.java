package dev.tutorium.video.plugnmeet;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Unknown;
import dev.tutorium.video.kernel.Digests;
import dev.tutorium.video.kernel.Json;
import dev.tutorium.video.kernel.ProviderCalls;
import dev.tutorium.video.kernel.Trouble;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signed calls of the API, all safe to repeat. Answers are read by both spellings of their names, as they are protobuf's JSON. */
@Singleton
final class PlugNmeetCalls {

    private static final Logger LOG = LoggerFactory.getLogger(PlugNmeetCalls.class);

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;

    private final PlugNmeetSettings settings;
    private final ProviderCalls calls;

    PlugNmeetCalls(PlugNmeetSettings settings, MeterRegistry metrics) {
        this.settings = settings;
        calls = new ProviderCalls("plugnmeet", settings.patience(), metrics);
    }

    /** Asks, and reads an answer whose status may be true or false. */
    <T> RemoteResult<T> ask(String path, Map<String, ?> body, Function<JsonNode, RemoteResult<T>> reading) {
        var bytes = Json.write(body);
        var request = HttpRequest.newBuilder(URI.create(settings.url() + "/auth" + path))
                .header("Content-Type", "application/json")
                .header("API-KEY", settings.apiKey())
                .header("HASH-SIGNATURE", Digests.hmacHex(settings.apiSecret(), bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        return calls.ask(path.substring(1), request, response -> {
            if (response.statusCode() == UNAUTHORIZED) {
                LOG.error("PlugNmeet does not accept our signature: key and secret must be those of the server");
                return new Unknown<>("PlugNmeet does not accept our signature");
            }
            var answer = Json.read(response.body());
            if (response.statusCode() != OK || !answer.has("status")) {
                throw Trouble.unreadable("status " + response.statusCode());
            }
            return reading.apply(answer);
        });
    }

    static boolean succeeded(JsonNode answer) {
        return answer.path("status").asBoolean();
    }

    static <T> RemoteResult<T> declined(JsonNode answer) {
        return new Declined<>(Json.text(answer, "msg"));
    }
}
