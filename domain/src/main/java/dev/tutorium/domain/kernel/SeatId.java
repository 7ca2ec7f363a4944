package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a student's seat in a session. */
public record SeatId(UUID value) implements Id {}
