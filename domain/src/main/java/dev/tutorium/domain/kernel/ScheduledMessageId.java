package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a message that a teacher has scheduled. */
public record ScheduledMessageId(UUID value) implements Id {}
