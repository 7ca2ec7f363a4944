package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Certificates;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateId;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.offering.Course;
import java.time.InstantSource;

/** A creator certifies the students of their own courses. */
public final class Certification {

    private final Courses courses;
    private final Enrollments enrollments;
    private final Certificates certificates;
    private final TeacherCertifying teachers;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public Certification(
            Courses courses,
            Enrollments enrollments,
            Certificates certificates,
            TeacherCertifying teachers,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.courses = courses;
        this.enrollments = enrollments;
        this.certificates = certificates;
        this.teachers = teachers;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Issues a certificate, or finds the one issued before. A teaching certificate makes its holder a certified teacher. */
    public Outcome<Certificate, LearningRefusal> issue(Actor.Member creator, EnrollmentId id, CertificateType type) {
        return transactions.inTransaction(() -> {
            var enrollment = enrollments.get(id);
            var course = courses.find(enrollment.place().course())
                    .filter(c -> c.isBy(creator.id()))
                    .orElseThrow(() -> new Missing("enrollment"));
            var before = certificates.find(id, type);
            if (before.isPresent()) {
                return Outcome.accepted(before.get());
            }
            var now = clock.instant();
            return Certificate.issue(new CertificateId(ids.next()), type, enrollment, creator.id(), now)
                    .map(certificates::record)
                    .map(issued -> takenNoteOf(issued, course));
        });
    }

    private Certificate takenNoteOf(Certificate issued, Course course) {
        if (issued.type() == CertificateType.TEACHING) {
            teachers.certify(course.id(), issued.holder(), issued.issuedAt());
        }
        return issued;
    }
}
