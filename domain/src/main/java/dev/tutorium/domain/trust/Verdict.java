package dev.tutorium.domain.trust;

/** What a moderator decides about flagged content. Each does what it says and nothing else. */
public enum Verdict {
    /** Nothing is wrong with it. */
    DISMISS,
    /** The content goes. */
    REMOVE,
    /** Its author is warned. */
    WARN,
    /** Its author's account is suspended. */
    BAN
}
