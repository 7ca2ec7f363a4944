package dev.tutorium.video.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** What a participant's browser and a careful client do in tests. */
public final class Visits {

    /** Short enough that a test may wait for it, and long enough for a busy machine. */
    public static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(2), Duration.ofMillis(1_500), Duration.ZERO, 8);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Visits() {}

    /** Follows a link once. */
    public static HttpResponse<String> open(URI link) {
        try {
            return HTTP.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
