package dev.tutorium.domain.identity;

/** Whether an account may sign in. An erased account never can again; its person is anonymous. */
public enum AccountStatus {
    ACTIVE,
    SUSPENDED,
    ERASED
}
