package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a course pack. */
public record CoursePackId(UUID value) implements Id {}
