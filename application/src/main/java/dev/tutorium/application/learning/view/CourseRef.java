package dev.tutorium.application.learning.view;

import java.util.UUID;

/** A course as named beside something else. */
public record CourseRef(UUID id, String slug, String title) {}
