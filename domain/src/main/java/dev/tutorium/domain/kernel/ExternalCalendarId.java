package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a calendar elsewhere that a teacher has subscribed to. */
public record ExternalCalendarId(UUID value) implements Id {}
