package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a teacher's weekly schedule. */
public record ScheduleId(UUID value) implements Id {}
