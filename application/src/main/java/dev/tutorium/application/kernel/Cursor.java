package dev.tutorium.application.kernel;

import java.util.UUID;

/**
 * Where a keyset page ended: the sort value of its last row, as text, and that row's id to break ties.
 */
public record Cursor(String sortValue, UUID id) {}
