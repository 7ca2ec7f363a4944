package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a recording of a session. */
public record RecordingId(UUID value) implements Id {}
