package dev.tutorium.domain.identity;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.util.UUID;

/**
 * Someone's wish to teach, as it was decided elsewhere: what they show of themselves, and whether they may. It can be reviewed
 * again; the last review counts.
 *
 * @param version 0 when never stored
 */
public record TutorApplication(
        UUID id,
        AccountId applicant,
        Status status,
        Presentation presentation,
        Instant createdAt,
        Instant reviewedAt,
        long version) {

    /** What was decided. */
    public enum Status {
        PENDING,
        APPROVED,
        REJECTED
    }

    /** What an applicant shows; empty where nothing was given. */
    public record Presentation(
            String displayName, String subjects, String certifications, String experience, String bio, String photo) {}

    /** The first review of someone. */
    public static Change<TutorApplication> reviewed(
            UUID id, AccountId applicant, Status status, Presentation presentation, Instant now) {
        return decided(new TutorApplication(id, applicant, status, presentation, now, now, 0));
    }

    /** Another review; one that says the same as the last changes nothing. */
    public Change<TutorApplication> reviewed(Status newStatus, Presentation newPresentation, Instant now) {
        if (newStatus == status && newPresentation.equals(presentation)) {
            return Change.of(this);
        }
        var next = new TutorApplication(id, applicant, newStatus, newPresentation, createdAt, now, version);
        return newStatus == status ? Change.of(next) : decided(next);
    }

    private static Change<TutorApplication> decided(TutorApplication application) {
        return application.status == Status.PENDING
                ? Change.of(application)
                : Change.of(
                        application,
                        new IdentityEvent.TutorApplicationReviewed(
                                application.applicant, application.status, application.reviewedAt));
    }
}
