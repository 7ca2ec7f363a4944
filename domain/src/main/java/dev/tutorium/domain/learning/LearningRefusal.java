package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Refusal;
import dev.tutorium.domain.payment.DiscountRefusal;

/** Why someone could not enroll, learn or be certified as asked. */
public sealed interface LearningRefusal extends Refusal {

    /** Nobody is a student of their own course. */
    record OwnCourse() implements LearningRefusal {}

    /** Who is certified and active for a course teaches it. */
    record TeachesCourse() implements LearningRefusal {}

    /** One live enrollment per student and course. */
    record AlreadyEnrolled(EnrollmentId enrollment) implements LearningRefusal {}

    /** A place with another teacher still waits for its payment. */
    record CheckoutOpen(EnrollmentId enrollment) implements LearningRefusal {}

    /** The course takes no new students. */
    record CourseClosed() implements LearningRefusal {}

    /** Nobody teaches the course at present; its creator and the admins are to be told. */
    record NoActiveTeacher(CourseId course, AccountId creator) implements LearningRefusal {}

    /** The chosen teacher does not teach this course at present. */
    record NotATeacherOfCourse() implements LearningRefusal {}

    /** Nothing is taken off the price of the course, and that is why. */
    record CodeRefused(DiscountRefusal why) implements LearningRefusal {}

    /** The enrollment is not active. */
    record EnrollmentNotActive(EnrollmentStatus status) implements LearningRefusal {}

    /** Sessions that were not cancelled may not exceed the modules. {@code settled} modules have had theirs. */
    record NoModuleLeft(int modules, int settled, int sessions) implements LearningRefusal {}

    record ModuleNotInCourse() implements LearningRefusal {}

    /** A module taught in a session stays complete. */
    record ModuleTaught() implements LearningRefusal {}

    /** A session has begun and is not closed yet: what it costs is not known before. */
    record SessionUnderway() implements LearningRefusal {}

    /** Certificates are for completed enrollments. */
    record EnrollmentNotCompleted(EnrollmentStatus status) implements LearningRefusal {}

    /** This step is for others: a teacher of the enrollment, the creator of the course, an admin. */
    record MayNotCertify(CertificateAction action) implements LearningRefusal {}

    /** Nobody decides about a certificate of their own. */
    record OwnCertificate() implements LearningRefusal {}

    /** The certificate is past this step, or not there yet. */
    record CertificateStepNotAllowed(CertificateAction action, CertificateStatus status) implements LearningRefusal {}

    /** Who is turned down is told why. */
    record ReasonRequired() implements LearningRefusal {}
}
