package dev.tutorium.domain.learning;

/** Where an enrollment stands. */
public enum EnrollmentStatus {
    PENDING_PAYMENT,
    ACTIVE,
    COMPLETED,
    CANCELLED;

    /** Whether it takes the one place a student may have in a course. */
    public boolean isLive() {
        return this == PENDING_PAYMENT || this == ACTIVE;
    }
}
