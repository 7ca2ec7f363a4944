package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Certificates;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.domain.learning.Certifier;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.LearningRefusal;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Teachers recommend their students for certificates, creators and admins decide. A teaching certificate makes its holder a
 * certified teacher for as long as it is in force, in the transaction of the decision.
 */
public final class Certification {

    private static final int LONGEST_REASON = 1_000;

    private final Enrollments enrollments;
    private final Certificates certificates;
    private final TeacherCertifying teachers;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public Certification(
            Enrollments enrollments,
            Certificates certificates,
            TeacherCertifying teachers,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.enrollments = enrollments;
        this.certificates = certificates;
        this.teachers = teachers;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What is done to a certificate by someone at a time. */
    @FunctionalInterface
    private interface Step {
        Outcome<Change<Certificate>, LearningRefusal> take(Certificate certificate, Certifier by, Instant now);
    }

    /** Recommends the student, or finds the recommendation made before. */
    public Outcome<Certificate, LearningRefusal> recommend(Actor.Member by, EnrollmentId id, CertificateType type) {
        return transactions.inTransaction(() -> {
            var enrollment = enrollments.get(id);
            return record(Certificate.recommend(
                    new CertificateId(ids.next()),
                    type,
                    enrollment,
                    certificates.findLive(id, type),
                    certifier(by, enrollment, "enrollment"),
                    clock.instant()));
        });
    }

    /** Issues a certificate, the recommended one where there is one, or finds the one issued before. */
    public Outcome<Certificate, LearningRefusal> issue(Actor.Member by, EnrollmentId id, CertificateType type) {
        return transactions.inTransaction(() -> {
            var enrollment = enrollments.get(id);
            return record(Certificate.issue(
                    new CertificateId(ids.next()),
                    type,
                    enrollment,
                    certificates.findLive(id, type),
                    certifier(by, enrollment, "enrollment"),
                    clock.instant()));
        });
    }

    public Outcome<Certificate, LearningRefusal> issue(Actor.Member by, CertificateId id) {
        return step(by, id, Certificate::issue);
    }

    public Outcome<Certificate, LearningRefusal> reject(Actor.Member by, CertificateId id, String reason) {
        var why = reason(reason);
        return step(by, id, (certificate, certifier, now) -> certificate.reject(certifier, why, now));
    }

    public Outcome<Certificate, LearningRefusal> revoke(Actor.Member by, CertificateId id, String reason) {
        var why = reason(reason);
        return step(by, id, (certificate, certifier, now) -> certificate.revoke(certifier, why, now));
    }

    public Outcome<Certificate, LearningRefusal> reinstate(Actor.Member by, CertificateId id) {
        return step(by, id, Certificate::reinstate);
    }

    private Outcome<Certificate, LearningRefusal> step(Actor.Member by, CertificateId id, Step step) {
        return transactions.inTransaction(() -> {
            var certificate = certificates.get(id);
            var enrollment = enrollments.get(certificate.award().enrollment());
            return record(step.take(certificate, certifier(by, enrollment, "certificate"), clock.instant()));
        });
    }

    private Outcome<Certificate, LearningRefusal> record(Outcome<Change<Certificate>, LearningRefusal> decided) {
        return decided.map(change -> change.events().isEmpty() ? change.state() : takenNoteOf(change));
    }

    private Certificate takenNoteOf(Change<Certificate> change) {
        var stored = certificates.record(change);
        var award = stored.award();
        if (award.type() == CertificateType.TEACHING) {
            teachers.follow(
                    award.course(),
                    award.holder(),
                    stored.status(),
                    certificates.holdsTeaching(award.course(), award.holder()),
                    clock.instant());
        }
        return stored;
    }

    private static Certifier certifier(Actor.Member by, Enrollment enrollment, String kind) {
        var certifier = Certifier.of(by.id(), by.is(Role.ADMIN) || by.is(Role.OWNER), enrollment.place());
        if (certifier.isStranger()) {
            throw new Missing(kind);
        }
        return certifier;
    }

    private static String reason(String given) {
        var reason = given.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new Malformed("reason", "must be at most " + LONGEST_REASON + " characters");
        }
        return reason;
    }
}
