package dev.tutorium.messaging.webhook;

import dev.tutorium.application.messaging.port.WebhookCalls;
import dev.tutorium.domain.messaging.WebhookAnswer.Answered;
import dev.tutorium.domain.messaging.WebhookAnswer.Silence;
import io.micronaut.context.annotation.Bean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls over HTTP, each on a connection of its own. A call is cut off when its time is over, wherever it stands: an endpoint that
 * answers a byte at a time gets no longer than one that does not answer.
 */
@Singleton
@Bean(typed = WebhookCalls.class)
final class HttpWebhookCalls implements WebhookCalls {

    private static final int EXCERPT_BYTES = 1_000;
    private static final Timeout CONNECTING = Timeout.ofSeconds(5);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|\\[.*]");

    private final boolean allowPrivate;
    private final CloseableHttpClient http;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeouts").factory());

    @Inject
    HttpWebhookCalls(WebhookSettings settings) {
        this(settings, settings.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : new CheckedNames());
    }

    HttpWebhookCalls(WebhookSettings settings, DnsResolver names) {
        this.allowPrivate = settings.allowPrivate();
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(names)
                .setMaxConnTotal(settings.concurrency())
                .setMaxConnPerRoute(settings.concurrency())
                .setDefaultConnectionConfig(
                        ConnectionConfig.custom().setConnectTimeout(CONNECTING).build())
                .build();
        this.http = HttpClients.custom()
                .setConnectionManager(connections)
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Tutorium-Webhooks")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        clock.shutdownNow();
        http.close();
    }

    @Override
    public Optional<String> objection(URI address) {
        var host = address.getHost();
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            return Optional.of("must be an address with a host, and without a user or a fragment");
        }
        if (!scheme.equals("https") && !(allowPrivate && scheme.equals("http"))) {
            return Optional.of("must begin with https://");
        }
        return allowPrivate || isPublic(host) ? Optional.empty() : Optional.of("must be a public address");
    }

    @Override
    public Reply post(Call call) {
        var objection = objection(call.address());
        if (objection.isPresent()) {
            return new Reply(new Silence("the address " + objection.get()), "");
        }
        var post = new HttpPost(call.address());
        WebhookSignature.headers(call.id(), call.sentAt(), call.body(), call.secrets())
                .forEach(post::setHeader);
        post.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
        var end = clock.schedule(post::cancel, call.timeout().toMillis(), TimeUnit.MILLISECONDS);
        try {
            var response = http.executeOpen(null, post, null);
            return new Reply(new Answered(response.getCode()), excerpt(response));
        } catch (IOException e) {
            var why = end.isDone()
                    ? "no answer within " + call.timeout().toSeconds() + " s"
                    : String.valueOf(e.getMessage());
            return new Reply(new Silence(cut(why)), "");
        } finally {
            end.cancel(false);
            post.cancel(); // ends the connection; to close the answer would read what is left of it
        }
    }

    /** The beginning of the body, as far as it can be read and kept as text; an endpoint that has answered need not have one. */
    private static String excerpt(ClassicHttpResponse response) {
        var entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        try {
            var beginning = entity.getContent().readNBytes(EXCERPT_BYTES);
            return new String(beginning, StandardCharsets.UTF_8).replace('\0', ' ');
        } catch (IOException _) {
            return "";
        }
    }

    private static boolean isPublic(String host) {
        if (host.equalsIgnoreCase("localhost")) {
            return false;
        }
        try {
            return !ADDRESS.matcher(host).matches() || PublicAddresses.contain(InetAddress.getByName(host));
        } catch (IOException _) {
            return false;
        }
    }

    private static String cut(String text) {
        return text.length() <= EXCERPT_BYTES ? text : text.substring(0, EXCERPT_BYTES);
    }
}
