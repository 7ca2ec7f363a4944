package dev.tutorium.rest.school.learning;

import dev.tutorium.rest.kernel.SnakeCase;
import java.util.UUID;

@SnakeCase
record ProgressEditBody(UUID moduleId, boolean isComplete) {}
