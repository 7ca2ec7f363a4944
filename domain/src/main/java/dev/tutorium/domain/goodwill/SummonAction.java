package dev.tutorium.domain.goodwill;

/** What can be done with a summon. */
public enum SummonAction {
    RESPOND,
    COMPLETE,
    EXPIRE,
    CANCEL
}
