package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a refund. */
public record RefundId(UUID value) implements Id {}
