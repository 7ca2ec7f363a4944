package dev.tutorium.domain.trust;

/** The kinds of data there are about a person. An export has all of them; what erasing the person does to each stands here. */
public enum DataKind {
    /** Name, address, handle, picture, password. */
    ACCOUNT,
    /** What a teacher or creator tells about themselves. */
    PROFILE,
    SIGN_INS,
    /** What the person teaches: services, courses, policies. */
    OFFERINGS,
    /** Hours, times off and calendars subscribed to. */
    CALENDAR,
    SESSIONS,
    ENROLLMENTS,
    CERTIFICATES,
    /** Charges, refunds, payouts, packages and the ledger. */
    MONEY,
    POSTS,
    MESSAGES,
    REVIEWS,
    GOODWILL,
    /** Whom one blocks, follows or has as a favourite. */
    TIES,
    /** Teachers' notes on the person as their student. */
    NOTES,
    /** Addresses that the person had told what happens here. */
    WEBHOOKS,
    /** Flags, verdicts and warnings. */
    MODERATION,
    AUDIT_LOG,
    PRIVACY_REQUESTS;

    /** What erasing a person does to data of a kind. */
    public enum Fate {
        /** It is gone. */
        DELETED,
        /** It stays, and who it was reads "deleted user". */
        ANONYMISED,
        /** It stays under the account's id, as the law requires of what concerns money. */
        KEPT_BY_LAW,
        /** It stays under the account's id, to answer for what was done. */
        KEPT_AS_PROOF
    }

    public Fate onErasure() {
        return switch (this) {
            case ACCOUNT, OFFERINGS, SESSIONS, ENROLLMENTS, CERTIFICATES, POSTS, MESSAGES, REVIEWS, GOODWILL ->
                Fate.ANONYMISED;
            case PROFILE, SIGN_INS, CALENDAR, TIES, NOTES, WEBHOOKS -> Fate.DELETED;
            case MONEY -> Fate.KEPT_BY_LAW;
            case MODERATION, AUDIT_LOG, PRIVACY_REQUESTS -> Fate.KEPT_AS_PROOF;
        };
    }
}
