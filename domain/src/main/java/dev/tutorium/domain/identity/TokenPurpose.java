package dev.tutorium.domain.identity;

/** What the link of a one-time token does. */
public enum TokenPurpose {
    MAGIC_LINK,
    VERIFY_EMAIL,
    RESET_PASSWORD
}
