package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;

/** What a course's creator certifies of a student who completed it; one of each type per enrollment. */
public record Certificate(
        CertificateId id,
        CertificateType type,
        EnrollmentId enrollment,
        CourseId course,
        AccountId holder,
        AccountId issuer,
        Instant issuedAt,
        long version) {

    public static Outcome<Change<Certificate>, LearningRefusal> issue(
            CertificateId id, CertificateType type, Enrollment enrollment, AccountId issuer, Instant now) {
        if (!(enrollment instanceof Enrollment.Completed completed)) {
            return Outcome.refused(new LearningRefusal.EnrollmentNotCompleted(enrollment.status()));
        }
        var place = completed.place();
        var certificate = new Certificate(id, type, completed.id(), place.course(), place.student(), issuer, now, 0);
        return Outcome.accepted(Change.of(
                certificate,
                new LearningEvent.CertificateIssued(
                        id, type, completed.id(), place.course(), place.student(), issuer, now)));
    }
}
