package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import java.net.URI;
import java.time.Instant;

/**
 * An address that its owner wants to be told at what happens here. It is disabled by its owner, when every attempt has failed for
 * days, or at once when it says that it is gone; only its owner enables it again.
 *
 * @param version 0 when never stored
 */
public record WebhookEndpoint(
        WebhookEndpointId id,
        AccountId owner,
        URI address,
        EventFilter filter,
        SigningSecrets secrets,
        Health health,
        Instant createdAt,
        long version) {

    /** How it has answered lately. */
    public sealed interface Health {}

    public record Working() implements Health {}

    /** Every attempt since then has failed. */
    public record Failing(Instant since) implements Health {}

    public record Disabled(Cause cause, Instant at) implements Health {}

    /** Why nothing is sent there. */
    public enum Cause {
        BY_OWNER,
        FAILED_TOO_LONG,
        GONE
    }

    public static WebhookEndpoint of(
            WebhookEndpointId id, AccountId owner, URI address, EventFilter filter, SigningSecret secret, Instant now) {
        return new WebhookEndpoint(id, owner, address, filter, SigningSecrets.first(secret), new Working(), now, 0);
    }

    public boolean isEnabled() {
        return !(health instanceof Disabled);
    }

    /** What an attempt came to. Late news of a disabled endpoint changes nothing. */
    public Change<WebhookEndpoint> answered(WebhookAnswer answer, Instant now, MessagingPolicy policy) {
        if (health instanceof Disabled) {
            return Change.of(this);
        }
        if (answer.isAcceptance()) {
            return Change.of(health instanceof Working ? this : with(new Working()));
        }
        var failingSince = health instanceof Failing(var since) ? since : now;
        if (answer.isFarewell()) {
            return giveUp(Cause.GONE, failingSince, now);
        }
        if (health instanceof Working) {
            return Change.of(with(new Failing(now)));
        }
        return now.isBefore(failingSince.plus(policy.disableAfter()))
                ? Change.of(this)
                : giveUp(Cause.FAILED_TOO_LONG, failingSince, now);
    }

    public WebhookEndpoint edited(URI newAddress, EventFilter newFilter) {
        return new WebhookEndpoint(id, owner, newAddress, newFilter, secrets, health, createdAt, version);
    }

    public WebhookEndpoint rotate(SigningSecret next, Instant now, MessagingPolicy policy) {
        return new WebhookEndpoint(
                id, owner, address, filter, secrets.rotate(next, now, policy), health, createdAt, version);
    }

    public WebhookEndpoint disable(Instant now) {
        return isEnabled() ? with(new Disabled(Cause.BY_OWNER, now)) : this;
    }

    /** Its failures are forgotten. */
    public WebhookEndpoint enable() {
        return isEnabled() ? this : with(new Working());
    }

    private Change<WebhookEndpoint> giveUp(Cause cause, Instant failingSince, Instant now) {
        return Change.of(
                with(new Disabled(cause, now)), new WebhookEvent.EndpointGivenUp(id, owner, cause, failingSince, now));
    }

    private WebhookEndpoint with(Health next) {
        return new WebhookEndpoint(id, owner, address, filter, secrets, next, createdAt, version);
    }
}
