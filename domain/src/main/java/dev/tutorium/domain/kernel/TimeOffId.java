package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a time off. */
public record TimeOffId(UUID value) implements Id {}
