package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.CoursePackId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to an enrollment, a certificate or a certified teacher. */
public sealed interface LearningEvent extends DomainEvent {

    /** What happened to an enrollment. */
    sealed interface EnrollmentEvent extends LearningEvent {

        EnrollmentId enrollment();

        @Override
        default UUID aggregateId() {
            return enrollment().value();
        }
    }

    record EnrollmentTaken(
            EnrollmentId enrollment,
            CourseId course,
            AccountId student,
            AccountId teacher,
            @Nullable ChargeId charge,
            Instant at)
            implements EnrollmentEvent {}

    record EnrollmentActivated(
            EnrollmentId enrollment,
            CourseId course,
            AccountId student,
            AccountId teacher,
            AccountId creator,
            Instant at)
            implements EnrollmentEvent {}

    /** A place was given up before it was paid. */
    record EnrollmentLapsed(EnrollmentId enrollment, CourseId course, AccountId student, Instant at)
            implements EnrollmentEvent {}

    /**
     * A session has used up a module.
     *
     * @param position of the module in the curriculum, from 0
     * @param missed   the student did not come
     */
    record ModuleSettled(
            EnrollmentId enrollment,
            CourseId course,
            AccountId student,
            AccountId teacher,
            ModuleId module,
            int position,
            SessionId session,
            boolean missed,
            @Nullable ChargeId charge,
            Instant at)
            implements EnrollmentEvent {}

    record EnrollmentCompleted(
            EnrollmentId enrollment,
            CourseId course,
            AccountId student,
            AccountId teacher,
            AccountId creator,
            Instant at)
            implements EnrollmentEvent {}

    record EnrollmentCancelled(
            EnrollmentId enrollment,
            CourseId course,
            AccountId student,
            AccountId teacher,
            AccountId by,
            Money refund,
            String reason,
            Instant at)
            implements EnrollmentEvent {}

    record PackTaken(
            EnrollmentId enrollment,
            CoursePackId pack,
            AccountId student,
            AccountId teacher,
            @Nullable ChargeId charge,
            Instant at)
            implements EnrollmentEvent {}

    record PackActivated(EnrollmentId enrollment, CoursePackId pack, AccountId student, AccountId teacher, Instant at)
            implements EnrollmentEvent {}

    /** A place in a course pack was given up before it was paid. */
    record PackLapsed(EnrollmentId enrollment, CoursePackId pack, AccountId student, String reason, Instant at)
            implements EnrollmentEvent {}

    /**
     * A class of a course pack is used up.
     *
     * @param lesson   which of the pack's classes: what of its charge is earned
     * @param position of the class in the order they were held, from 0
     * @param missed   the student did not come
     */
    record ClassSettled(
            EnrollmentId enrollment,
            CoursePackId pack,
            AccountId student,
            AccountId teacher,
            ModuleId lesson,
            int position,
            SessionId session,
            boolean missed,
            @Nullable ChargeId charge,
            Instant at)
            implements EnrollmentEvent {}

    record PackCompleted(EnrollmentId enrollment, CoursePackId pack, AccountId student, AccountId teacher, Instant at)
            implements EnrollmentEvent {}

    /** A place in a course pack was given up by its student, or by an admin with the pack; the student is told the reason. */
    record PackCancelled(
            EnrollmentId enrollment,
            CoursePackId pack,
            AccountId student,
            AccountId teacher,
            AccountId by,
            Money refund,
            String reason,
            Instant at)
            implements EnrollmentEvent {}

    /** What happened to a certificate. */
    sealed interface CertificateEvent extends LearningEvent {

        CertificateId certificate();

        @Override
        default UUID aggregateId() {
            return certificate().value();
        }
    }

    record CertificateRecommended(
            CertificateId certificate,
            CertificateType type,
            EnrollmentId enrollment,
            CourseId course,
            AccountId holder,
            AccountId recommender,
            Instant at)
            implements CertificateEvent {}

    record CertificateIssued(
            CertificateId certificate,
            CertificateType type,
            EnrollmentId enrollment,
            CourseId course,
            AccountId holder,
            AccountId issuer,
            Instant at)
            implements CertificateEvent {}

    record CertificateRejected(
            CertificateId certificate,
            CertificateType type,
            CourseId course,
            AccountId holder,
            AccountId by,
            String reason,
            Instant at)
            implements CertificateEvent {}

    record CertificateRevoked(
            CertificateId certificate,
            CertificateType type,
            CourseId course,
            AccountId holder,
            AccountId by,
            String reason,
            Instant at)
            implements CertificateEvent {}

    record CertificateReinstated(
            CertificateId certificate,
            CertificateType type,
            CourseId course,
            AccountId holder,
            AccountId by,
            Instant at)
            implements CertificateEvent {}

    /** What happened to someone's standing as a teacher of a course. */
    sealed interface TeacherEvent extends LearningEvent {

        CertifiedTeacherId certified();

        @Override
        default UUID aggregateId() {
            return certified().value();
        }
    }

    /** From now on the account teaches the course. */
    record TeacherCertified(CertifiedTeacherId certified, CourseId course, AccountId teacher, Instant at)
            implements TeacherEvent {}

    /** From now on the account gets no new students in the course. */
    record TeacherWithdrawn(CertifiedTeacherId certified, CourseId course, AccountId teacher, Instant at)
            implements TeacherEvent {}
}
