package dev.tutorium.domain.offering;

/** How far a course pack is open: only a published one is listed and sold, a deleted one is gone for good. */
public enum PackStatus {
    DRAFT,
    PUBLISHED,
    UNPUBLISHED,
    DELETED
}
