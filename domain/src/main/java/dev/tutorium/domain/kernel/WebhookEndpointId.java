package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of an address that is told what happens here. */
public record WebhookEndpointId(UUID value) implements Id {}
