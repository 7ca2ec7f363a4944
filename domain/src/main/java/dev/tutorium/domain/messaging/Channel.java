package dev.tutorium.domain.messaging;

/** Where someone is told something. */
public enum Channel {
    IN_APP,
    MAIL
}
