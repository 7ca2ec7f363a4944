package dev.tutorium.domain.payment;

/** What a part of a charge is earned for. */
public enum ShareRole {
    TEACHER,
    CREATOR,
    PLATFORM
}
