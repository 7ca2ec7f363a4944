package dev.tutorium.messaging.calendar;

import dev.tutorium.application.kernel.CallMeters;
import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.domain.scheduling.ExternalCalendar.Validators;
import dev.tutorium.domain.scheduling.SyncPolicy;
import dev.tutorium.messaging.outbound.CheckedNames;
import dev.tutorium.messaging.outbound.HostGuards;
import dev.tutorium.messaging.outbound.StrangersHttp;
import io.micronaut.context.annotation.Bean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Fetches calendars with a GET that is conditional where it can be; follows a few redirects, to public hosts only. A host that hangs
 * or fails holds up its own calendars and no others.
 */
@Singleton
@Bean(typed = CalendarSource.class)
final class HttpCalendars implements CalendarSource {

    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_VALIDATOR = 500;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final int UNCHANGED = 304;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final boolean allowPrivate;
    private final SyncPolicy policy;
    private final StrangersHttp http;
    private final HostGuards guards;

    HttpCalendars(CalendarSettings settings, SyncPolicy policy, CallMeters meters) {
        this.allowPrivate = settings.allowPrivate();
        this.policy = policy;
        var names = settings.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : new CheckedNames();
        this.http = new StrangersHttp(names, settings.concurrency(), "Tutorium-Calendars");
        this.guards = new HostGuards(
                "calendars",
                new HostGuards.Limits(settings.perHost(), policy.timeout(), settings.rest()),
                answer -> answer instanceof Answer answered && answered.isTrouble(),
                meters);
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    @Override
    public boolean isRefused(URI url) {
        var host = url.getHost();
        return host == null || !(allowPrivate || StrangersHttp.isPublicAsWritten(host));
    }

    @Override
    public Reading read(Request request) {
        var url = request.url();
        try {
            for (var redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
                if (!isWeb(url) || isRefused(url)) {
                    return new Failed("its address is not public");
                }
                var answer = guarded(url, request.validators());
                if (!REDIRECTS.contains(answer.status())) {
                    return reading(answer, request);
                }
                url = url.resolve(answer.location());
            }
            return new Failed("it redirects too often");
        } catch (HostGuards.TurnedAway e) {
            return new Failed(String.valueOf(e.getMessage()));
        } catch (UnknownHostException e) {
            return new Failed("there is no such host, or it is not public");
        } catch (InterruptedIOException e) {
            return new Failed("it does not answer in time");
        } catch (IOException | IllegalArgumentException e) {
            return new Failed("it cannot be fetched");
        }
    }

    private static boolean isWeb(URI url) {
        var scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        return scheme.equals("https") || scheme.equals("http");
    }

    /** What is of interest in an answer; of the body one byte more than is read. */
    private record Answer(
            int status,
            String location,
            @Nullable String etag,
            @Nullable String lastModified,
            ByteBuffer body) {

        boolean isTrouble() {
            return status == TOO_MANY || status >= SERVER_ERROR;
        }
    }

    private Answer guarded(URI url, Validators validators) throws IOException {
        return guards.call(url, () -> get(url, validators));
    }

    private Answer get(URI url, Validators validators) throws IOException {
        var get = new HttpGet(url);
        get.setHeader("Accept", "text/calendar, */*;q=0.1");
        if (validators.etag() != null) {
            get.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            get.setHeader("If-Modified-Since", validators.lastModified());
        }
        return http.call(get, policy.timeout(), this::answer);
    }

    private Answer answer(ClassicHttpResponse response) throws IOException {
        var entity = response.getEntity();
        var location = header(response, "Location");
        return new Answer(
                response.getCode(),
                location == null ? "" : location,
                header(response, "ETag"),
                header(response, "Last-Modified"),
                ByteBuffer.wrap(
                        entity == null ? new byte[0] : entity.getContent().readNBytes(policy.largest() + 1)));
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    private Reading reading(Answer answer, Request request) {
        if (answer.status() == UNCHANGED) {
            return new Unchanged();
        }
        if (answer.status() != 200) {
            return new Failed("it answers with status " + answer.status());
        }
        if (answer.body().remaining() > policy.largest()) {
            return new Failed("it is too large");
        }
        try {
            var text = StandardCharsets.UTF_8.decode(answer.body()).toString();
            var busy = new BusyTimes(request.window(), policy.mostEvents(), policy.mostBusy())
                    .of(text.startsWith("\uFEFF") ? text.substring(1) : text, request.floating());
            return new Whole(busy, kept(answer.etag()), kept(answer.lastModified()));
        } catch (IllegalArgumentException e) {
            return new Failed(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String kept(@Nullable String validator) {
        return validator == null || validator.length() > LONGEST_VALIDATOR ? null : validator;
    }
}
