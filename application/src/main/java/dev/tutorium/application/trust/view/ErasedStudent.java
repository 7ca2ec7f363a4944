package dev.tutorium.application.trust.view;

/** How far a student was forgotten. */
public enum ErasedStudent {
    /** Their account is erased, as they had asked. */
    EVERYWHERE,
    /** Nothing of them is left in this practice; the account is theirs. */
    HERE
}
