package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a person's request for their data, or to be forgotten. */
public record PrivacyRequestId(UUID value) implements Id {}
