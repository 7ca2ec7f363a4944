package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.port.Secrets;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.Telling;
import dev.tutorium.application.messaging.WebhookFanOut;
import dev.tutorium.application.messaging.WebhookRedelivery;
import dev.tutorium.application.messaging.WebhookSending;
import dev.tutorium.application.messaging.WebhookSubscription;
import dev.tutorium.application.messaging.WebhookTelling;
import dev.tutorium.application.messaging.port.WebhookCalls;
import dev.tutorium.application.messaging.port.WebhookDeliveries;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.application.messaging.view.MailFacts;
import dev.tutorium.domain.messaging.MessagingPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Webhooks to members who want to be told what happens. */
@Factory
final class WebhookWiring {

    @Singleton
    MessagingPolicy messagingPolicy(Overrides overrides) {
        var standard = MessagingPolicy.standard();
        return new MessagingPolicy(
                overrides.number("tutorium.messaging.longest-text", standard.longestText()),
                standard.largestAttachment(),
                standard.attachmentTypes(),
                standard.attempts(),
                overrides.duration("tutorium.messaging.webhook-timeout", standard.timeout()),
                overrides.duration("tutorium.messaging.webhook-disable-after", standard.disableAfter()),
                overrides.duration("tutorium.messaging.webhook-secret-overlap", standard.secretOverlap()),
                overrides.number("tutorium.messaging.most-webhook-endpoints", standard.mostEndpoints()));
    }

    @Singleton
    WebhookFanOut webhookFanOut(WebhookDeliveries deliveries, Ids ids, MessagingPolicy policy) {
        return new WebhookFanOut(deliveries, ids, policy);
    }

    @Singleton
    WebhookSending webhookSending(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            WebhookCalls calls,
            PublicAddress address,
            Transactions transactions,
            MessagingPolicy policy,
            InstantSource clock) {
        return new WebhookSending(endpoints, deliveries, calls, address, transactions, policy, clock);
    }

    @Singleton
    WebhookSubscription webhookSubscription(
            WebhookEndpoints endpoints,
            WebhookCalls calls,
            Secrets secrets,
            Ids ids,
            Transactions transactions,
            MessagingPolicy policy,
            InstantSource clock) {
        return new WebhookSubscription(endpoints, calls, secrets, ids, transactions, policy, clock);
    }

    @Singleton
    WebhookRedelivery webhookRedelivery(
            WebhookEndpoints endpoints,
            WebhookDeliveries deliveries,
            Transactions transactions,
            MessagingPolicy policy,
            InstantSource clock) {
        return new WebhookRedelivery(endpoints, deliveries, transactions, policy, clock);
    }

    @Singleton
    WebhookTelling webhookTelling(MailFacts facts, Telling telling) {
        return new WebhookTelling(facts, telling);
    }
}
