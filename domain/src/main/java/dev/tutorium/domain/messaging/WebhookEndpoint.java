package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import java.net.URI;
import java.time.Instant;

/**
 * An address that its owner wants to be told at what happens here. It is disabled by its owner, or when every attempt has failed for
 * days; only its owner enables it again.
 */
public record WebhookEndpoint(WebhookEndpointId id, AccountId owner, URI address, Health health, long version) {

    /** How it has answered lately. */
    public sealed interface Health {}

    public record Working() implements Health {}

    /** Every attempt since then has failed. */
    public record Failing(Instant since) implements Health {}

    public record Disabled(Cause cause, Instant at) implements Health {}

    /** Why nothing is sent there. */
    public enum Cause {
        BY_OWNER,
        FAILED_TOO_LONG
    }

    public boolean isEnabled() {
        return !(health instanceof Disabled);
    }

    /** What an attempt came to. Late news of a disabled endpoint changes nothing. */
    public Change<WebhookEndpoint> answered(boolean accepted, Instant now, MessagingPolicy policy) {
        return switch (health) {
            case Disabled _ -> Change.of(this);
            case Working _ -> Change.of(accepted ? this : with(new Failing(now)));
            case Failing(var since) -> {
                if (accepted) {
                    yield Change.of(with(new Working()));
                }
                yield now.isBefore(since.plus(policy.disableAfter()))
                        ? Change.of(this)
                        : Change.of(
                                with(new Disabled(Cause.FAILED_TOO_LONG, now)),
                                new WebhookEvent.EndpointGivenUp(id, owner, since, now));
            }
        };
    }

    public WebhookEndpoint disable(Instant now) {
        return isEnabled() ? with(new Disabled(Cause.BY_OWNER, now)) : this;
    }

    /** Its failures are forgotten. */
    public WebhookEndpoint enable() {
        return isEnabled() ? this : with(new Working());
    }

    private WebhookEndpoint with(Health next) {
        return new WebhookEndpoint(id, owner, address, next, version);
    }
}
