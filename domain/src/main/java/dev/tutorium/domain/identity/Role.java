package dev.tutorium.domain.identity;

/** What an account may do; an account may hold several. */
public enum Role {
    STUDENT,
    TEACHER,
    CREATOR,
    MODERATOR,
    ADMIN,
    OWNER
}
