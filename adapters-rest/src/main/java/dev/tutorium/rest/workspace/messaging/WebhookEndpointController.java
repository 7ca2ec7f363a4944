package dev.tutorium.rest.workspace.messaging;

import static dev.tutorium.rest.kernel.Answers.accepted;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.messaging.WebhookRedelivery;
import dev.tutorium.application.messaging.WebhookSubscription;
import dev.tutorium.application.messaging.port.WebhookEndpoints;
import dev.tutorium.application.messaging.view.WebhookLog;
import dev.tutorium.domain.kernel.WebhookDeliveryId;
import dev.tutorium.domain.kernel.WebhookEndpointId;
import dev.tutorium.rest.kernel.DataName;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import jakarta.validation.Valid;
import java.util.UUID;

/** Where a teacher wants to be told what concerns them. */
@Controller("/api/teacher/webhook-endpoints")
@Secured("TEACHER")
class WebhookEndpointController {

    private final WebhookSubscription subscription;
    private final WebhookRedelivery redelivery;
    private final WebhookEndpoints endpoints;
    private final WebhookLog log;

    WebhookEndpointController(
            WebhookSubscription subscription,
            WebhookRedelivery redelivery,
            WebhookEndpoints endpoints,
            WebhookLog log) {
        this.subscription = subscription;
        this.redelivery = redelivery;
        this.endpoints = endpoints;
        this.log = log;
    }

    @Get
    EndpointBody.All list(Actor.Member actor) {
        return EndpointBody.All.of(endpoints.of(actor.id()));
    }

    /** The answer has the secret that deliveries are signed with; no other answer will. */
    @Post
    @Status(HttpStatus.CREATED)
    EndpointBody create(Actor.Member actor, @Body @Valid NewEndpointBody body) {
        return EndpointBody.withSecret(accepted(subscription.subscribe(actor, body.url(), body.events())));
    }

    @Get("/{id}")
    EndpointBody show(Actor.Member actor, @PathVariable UUID id) {
        return EndpointBody.of(endpoints.get(actor.id(), new WebhookEndpointId(id)));
    }

    /** What is left out stays as it is. */
    @Patch("/{id}")
    EndpointBody update(Actor.Member actor, @PathVariable UUID id, @Body @Valid EndpointEditBody body) {
        subscription.edit(actor, new WebhookEndpointId(id), body.url(), body.events(), body.enabled());
        return show(actor, id);
    }

    /** Its log goes with it. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(Actor.Member actor, @PathVariable UUID id) {
        subscription.unsubscribe(actor, new WebhookEndpointId(id));
    }

    /** A new secret, in this answer only; the one before signs beside it for 24 hours. */
    @Post("/{id}/rotate-secret")
    EndpointBody rotateSecret(Actor.Member actor, @PathVariable UUID id) {
        return EndpointBody.withSecret(subscription.rotateSecret(actor, new WebhookEndpointId(id)));
    }

    @Get("/{id}/deliveries")
    @DataName("deliveries")
    Page<DeliveryBody> deliveries(Actor.Member actor, @PathVariable UUID id, PageRequest page) {
        var endpoint = endpoints.get(actor.id(), new WebhookEndpointId(id));
        return log.deliveries(actor.id(), endpoint.id(), page).map(DeliveryBody::of);
    }

    /** With every attempt and what came of it. */
    @Get("/{id}/deliveries/{deliveryId}")
    DeliveryBody delivery(Actor.Member actor, @PathVariable UUID id, @PathVariable UUID deliveryId) {
        return log.delivery(actor.id(), new WebhookEndpointId(id), new WebhookDeliveryId(deliveryId))
                .map(DeliveryBody::of)
                .orElseThrow(() -> new Missing("webhook delivery"));
    }

    @Post("/{id}/deliveries/{deliveryId}/redeliver")
    DeliveryBody redeliver(Actor.Member actor, @PathVariable UUID id, @PathVariable UUID deliveryId) {
        accepted(redelivery.one(actor, new WebhookEndpointId(id), new WebhookDeliveryId(deliveryId)));
        return delivery(actor, id, deliveryId);
    }

    /** Sends everything again that happened since a time. */
    @Post("/{id}/redeliver")
    DeliveryBody.Again redeliverSince(Actor.Member actor, @PathVariable UUID id, @Body @Valid SinceBody body) {
        return new DeliveryBody.Again(accepted(redelivery.since(actor, new WebhookEndpointId(id), body.since())));
    }
}
