package dev.tutorium.domain.kernel;

import java.util.UUID;

/** The id of a student's place in a course. */
public record EnrollmentId(UUID value) implements Id {}
