package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of something an account got for the points it has earned. */
public record GiftId(UUID value) implements Id {}
