package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a course. */
public record CourseId(UUID value) implements Id {}
