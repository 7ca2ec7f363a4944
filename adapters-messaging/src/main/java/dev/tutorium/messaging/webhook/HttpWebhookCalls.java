package dev.tutorium.messaging.webhook;

import dev.tutorium.application.messaging.port.WebhookCalls;
import dev.tutorium.domain.messaging.WebhookAnswer.Answered;
import dev.tutorium.domain.messaging.WebhookAnswer.Silence;
import dev.tutorium.messaging.outbound.CheckedNames;
import dev.tutorium.messaging.outbound.StrangersHttp;
import io.micronaut.context.annotation.Bean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/** Calls over HTTP, bounded in time and kept out of our own network. */
@Singleton
@Bean(typed = WebhookCalls.class)
final class HttpWebhookCalls implements WebhookCalls {

    private static final int EXCERPT_BYTES = 1_000;

    private final boolean allowPrivate;
    private final StrangersHttp http;

    @Inject
    HttpWebhookCalls(WebhookSettings settings) {
        this(settings, settings.allowPrivate() ? SystemDefaultDnsResolver.INSTANCE : new CheckedNames());
    }

    HttpWebhookCalls(WebhookSettings settings, DnsResolver names) {
        this.allowPrivate = settings.allowPrivate();
        this.http = new StrangersHttp(names, settings.concurrency(), "Tutorium-Webhooks");
    }

    @PreDestroy
    void close() throws IOException {
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
        return allowPrivate || StrangersHttp.isPublicAsWritten(host)
                ? Optional.empty()
                : Optional.of("must be a public address");
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
        try {
            return http.call(
                    post, call.timeout(), response -> new Reply(new Answered(response.getCode()), excerpt(response)));
        } catch (IOException e) {
            return new Reply(new Silence(cut(String.valueOf(e.getMessage()))), "");
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

    private static String cut(String text) {
        return text.length() <= EXCERPT_BYTES ? text : text.substring(0, EXCERPT_BYTES);
    }
}
