package dev.tutorium.domain.offering;

/** How far a course is open: only a published one is listed and sold. */
public enum CourseStatus {
    DRAFT,
    PUBLISHED,
    UNPUBLISHED
}
