package dev.tutorium.application.goodwill.view;

/** What an entry changes of what an account has. */
public enum Side {
    EARNED,
    SPENT
}
