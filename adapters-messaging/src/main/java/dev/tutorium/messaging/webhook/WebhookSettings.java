package dev.tutorium.messaging.webhook;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How webhooks go out.
 *
 * @param allowPrivate whether endpoints may be in our own network and without TLS, as suits development
 * @param concurrency  how many calls run at once on this node
 */
@ConfigurationProperties("tutorium.webhooks")
record WebhookSettings(
        @Bindable(defaultValue = "false") boolean allowPrivate,
        @Bindable(defaultValue = "256") int concurrency) {}
