package dev.tutorium.domain.messaging;

/** What people are told of. Each can be switched off on either channel, but for what concerns their safety or their money. */
public enum NotificationKind {
    SESSION_BOOKED,
    SESSION_REQUESTED,
    REQUEST_ANSWERED,
    SESSION_MOVED,
    SESSION_CANCELLED,
    SESSION_REMINDER,
    SESSION_MISSED,
    SESSION_DISPUTED,
    TIME_OFFERED,
    PAYMENT,
    REFUND,
    PAYOUT,
    PACKAGE,
    ENROLLMENT,
    CERTIFICATE,
    REVIEW,
    TEACHER_MESSAGE,
    INTEGRATION,
    SECURITY;

    /** Whether it can be switched off there. */
    public boolean mayBeOff(Channel channel) {
        return switch (this) {
            case SECURITY -> false;
            case REFUND, PAYOUT -> channel == Channel.IN_APP;
            default -> true;
        };
    }
}
