package dev.tutorium.persistence.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.domain.messaging.EventFilter;
import dev.tutorium.domain.messaging.SigningSecret;
import dev.tutorium.domain.messaging.SigningSecrets;
import dev.tutorium.domain.messaging.WebhookEndpoint;
import dev.tutorium.domain.messaging.WebhookEndpoint.Cause;
import dev.tutorium.domain.messaging.WebhookEndpoint.Disabled;
import dev.tutorium.domain.messaging.WebhookEndpoint.Failing;
import dev.tutorium.domain.messaging.WebhookEndpoint.Working;
import dev.tutorium.persistence.kernel.Sql;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code webhook_endpoint}. */
record WebhookEndpointRow(
        UUID id,
        UUID ownerId,
        String address,
        List<String> events,
        SigningSecrets secrets,
        State health,
        @Nullable Instant failingSince,
        @Nullable Cause disabledCause,
        @Nullable Instant disabledAt,
        Instant createdAt,
        long version) {

    enum State {
        WORKING,
        FAILING,
        DISABLED
    }

    static WebhookEndpointRow read(ResultSet row) throws SQLException {
        var cause = row.getString("disabled_cause");
        return new WebhookEndpointRow(
                Sql.uuid(row, "id"),
                Sql.uuid(row, "owner_id"),
                row.getString("address"),
                List.of((String[]) row.getArray("events").getArray()),
                secrets(row),
                State.valueOf(row.getString("health")),
                Sql.nullableInstant(row, "failing_since"),
                cause == null ? null : Cause.valueOf(cause),
                Sql.nullableInstant(row, "disabled_at"),
                Sql.instant(row, "created_at"),
                row.getLong("version"));
    }

    static SigningSecrets secrets(ResultSet row) throws SQLException {
        var former = row.getString("former_secret");
        return new SigningSecrets(
                new SigningSecret(row.getString("secret")),
                former == null ? null : new SigningSecret(former),
                Sql.nullableInstant(row, "former_until"));
    }

    static WebhookEndpointRow of(WebhookEndpoint endpoint) {
        return switch (endpoint.health()) {
            case Working _ -> row(endpoint, State.WORKING, null, null, null);
            case Failing(var since) -> row(endpoint, State.FAILING, since, null, null);
            case Disabled(var cause, var at) -> row(endpoint, State.DISABLED, null, cause, at);
        };
    }

    WebhookEndpoint toDomain() {
        var state = switch (health) {
            case WORKING -> new Working();
            case FAILING -> new Failing(Objects.requireNonNull(failingSince));
            case DISABLED -> new Disabled(Objects.requireNonNull(disabledCause), Objects.requireNonNull(disabledAt));
        };
        return new WebhookEndpoint(
                new WebhookEndpointId(id),
                new AccountId(ownerId),
                URI.create(address),
                new EventFilter(Set.copyOf(events)),
                secrets,
                state,
                createdAt,
                version);
    }

    @Nullable String formerSecret() {
        return secrets.former() == null ? null : secrets.former().value();
    }

    private static WebhookEndpointRow row(
            WebhookEndpoint endpoint,
            State health,
            @Nullable Instant failingSince,
            @Nullable Cause disabledCause,
            @Nullable Instant disabledAt) {
        return new WebhookEndpointRow(
                endpoint.id().value(),
                endpoint.owner().value(),
                endpoint.address().toString(),
                endpoint.filter().types().stream().sorted().toList(),
                endpoint.secrets(),
                health,
                failingSince,
                disabledCause,
                disabledAt,
                endpoint.createdAt(),
                endpoint.version());
    }
}
