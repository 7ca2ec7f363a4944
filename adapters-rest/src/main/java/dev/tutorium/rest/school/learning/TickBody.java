package dev.tutorium.rest.school.learning;

import dev.tutorium.rest.kernel.SnakeCase;

@SnakeCase
record TickBody(boolean isComplete) {}
