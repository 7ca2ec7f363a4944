package dev.tutorium.messaging.calendar;

import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.domain.scheduling.ExternalCalendar.Validators;
import dev.tutorium.domain.scheduling.SyncPolicy;
import dev.tutorium.messaging.outbound.PublicHosts;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches calendars with a GET that is conditional where it can be; follows a few redirects, to public hosts only. */
@Singleton
final class HttpCalendars implements CalendarSource {

    private static final int MOST_REDIRECTS = 3;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final PublicHosts hosts;
    private final SyncPolicy policy;
    private final HttpClient client;

    HttpCalendars(PublicHosts hosts, SyncPolicy policy) {
        this.hosts = hosts;
        this.policy = policy;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(policy.timeout())
                .build();
    }

    @Override
    public boolean isRefused(URI url) {
        return hosts.isRefusedAsWritten(url);
    }

    @Override
    public Reading read(Request request) {
        var url = request.url();
        try {
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                if (!isWeb(url) || !hosts.isPublic(url)) {
                    return new Failed("its address is not public");
                }
                var answer = get(url, request.validators());
                if (!REDIRECTS.contains(answer.statusCode())) {
                    return reading(answer, request);
                }
                url = url.resolve(answer.headers().firstValue("Location").orElse(""));
            }
            return new Failed("it redirects too often");
        } catch (UnknownHostException e) {
            return new Failed("there is no such host");
        } catch (TimeoutException e) {
            return new Failed("it does not answer in time");
        } catch (IOException | ExecutionException | IllegalArgumentException e) {
            return new Failed("it cannot be fetched");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Failed("it was not waited for");
        }
    }

    private static boolean isWeb(URI url) {
        return url.getHost() != null && ("https".equals(url.getScheme()) || "http".equals(url.getScheme()));
    }

    private HttpResponse<byte[]> get(URI url, Validators validators)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var request = HttpRequest.newBuilder(url).header("Accept", "text/calendar, */*;q=0.1");
        if (validators.etag() != null) {
            request.header("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.header("If-Modified-Since", validators.lastModified());
        }
        var answer =
                client.sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), policy.largest()));
        try {
            return answer.get(policy.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private Reading reading(HttpResponse<byte[]> answer, Request request) {
        if (answer.statusCode() == 304) {
            return new Unchanged();
        }
        if (answer.statusCode() != 200) {
            return new Failed("it answers with status " + answer.statusCode());
        }
        try {
            var text = new String(answer.body(), StandardCharsets.UTF_8);
            var busy = new BusyTimes(request.window(), policy.mostEvents(), policy.mostBusy())
                    .of(text.startsWith("\uFEFF") ? text.substring(1) : text, request.floating());
            return new Whole(busy, header(answer, "ETag"), header(answer, "Last-Modified"));
        } catch (IllegalArgumentException e) {
            return new Failed(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers()
                .firstValue(name)
                .filter(value -> value.length() <= 500)
                .orElse(null);
    }
}
