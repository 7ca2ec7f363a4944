package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a person who can sign in. */
public record AccountId(UUID value) implements Id {}
