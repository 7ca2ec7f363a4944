package dev.tutorium.domain.offering;

/**
 * A shelf that courses stand on.
 *
 * @param slug unique among categories
 */
public record Category(CategoryId id, String name, String slug) {}
