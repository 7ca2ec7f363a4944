package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a conversation of two members. */
public record ConversationId(UUID value) implements Id {}
