package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of one piece of content's stay in the moderation queue. */
public record ModerationCaseId(UUID value) implements Id {}
