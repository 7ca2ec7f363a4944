package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a link that works once; not the secret in it. */
public record OneTimeTokenId(UUID value) implements Id {}
