package dev.tutorium.domain.offering;

/** How far a service is open: only a published one is listed and booked, an archived one stays closed. */
public enum ServiceStatus {
    DRAFT,
    PUBLISHED,
    PAUSED,
    ARCHIVED
}
