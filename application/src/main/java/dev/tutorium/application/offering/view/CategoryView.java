package dev.tutorium.application.offering.view;

import java.util.UUID;

/** A category and how many published courses stand in it. */
public record CategoryView(UUID id, String name, String slug, long courses) {}
