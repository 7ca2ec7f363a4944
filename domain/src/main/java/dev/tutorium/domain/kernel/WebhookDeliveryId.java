package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of one event on its way to one webhook endpoint. */
public record WebhookDeliveryId(UUID value) implements Id {}
