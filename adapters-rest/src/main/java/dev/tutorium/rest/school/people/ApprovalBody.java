package dev.tutorium.rest.school.people;

import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The course, when the approved one is named by their account rather than by their candidacy. */
@SnakeCase
record ApprovalBody(@Nullable UUID courseId) {}
