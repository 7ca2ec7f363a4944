package dev.tutorium.rest.school.identity;

import dev.tutorium.rest.kernel.SnakeCase;

@SnakeCase
record UserEnvelope(UserBody user) {}
