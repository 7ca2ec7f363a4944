package dev.tutorium.application.offering.view;

import java.util.UUID;

/** A person as named beside something else. */
public record PersonRef(UUID id, String name, String handle) {}
