package dev.tutorium.rest.marketplace.messaging;

import dev.tutorium.domain.messaging.WebhookEndpoint;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told what happens.
 *
 * @param events         empty for all
 * @param status         whether it works, fails or gets nothing, as {@code working}
 * @param disabledReason {@code by_owner}, {@code failed_too_long} or {@code gone}
 * @param secret         only where it was made
 */
@SnakeCase
record EndpointBody(
        UUID id,
        String url,
        List<String> events,
        String status,
        @Nullable Instant failingSince,
        @Nullable String disabledReason,
        @Nullable Instant disabledAt,
        Instant createdAt,
        @Nullable String secret) {

    @SnakeCase
    record All(List<EndpointBody> endpoints) {

        static All of(List<WebhookEndpoint> endpoints) {
            return new All(endpoints.stream().map(EndpointBody::of).toList());
        }
    }

    static EndpointBody of(WebhookEndpoint endpoint) {
        return body(endpoint, null);
    }

    static EndpointBody withSecret(WebhookEndpoint endpoint) {
        return body(endpoint, endpoint.secrets().current().value());
    }

    private static EndpointBody body(WebhookEndpoint endpoint, @Nullable String secret) {
        return switch (endpoint.health()) {
            case WebhookEndpoint.Working _ -> body(endpoint, "working", null, null, null, secret);
            case WebhookEndpoint.Failing(var since) -> body(endpoint, "failing", since, null, null, secret);
            case WebhookEndpoint.Disabled(var cause, var at) ->
                body(endpoint, "disabled", null, cause.name().toLowerCase(Locale.ROOT), at, secret);
        };
    }

    private static EndpointBody body(
            WebhookEndpoint endpoint,
            String status,
            @Nullable Instant failingSince,
            @Nullable String disabledReason,
            @Nullable Instant disabledAt,
            @Nullable String secret) {
        return new EndpointBody(
                endpoint.id().value(),
                endpoint.address().toString(),
                endpoint.filter().types().stream().sorted().toList(),
                status,
                failingSince,
                disabledReason,
                disabledAt,
                endpoint.createdAt(),
                secret);
    }
}
