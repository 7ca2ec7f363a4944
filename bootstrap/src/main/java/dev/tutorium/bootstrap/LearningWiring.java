package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.CandidateNaming;
import dev.tutorium.application.learning.Certification;
import dev.tutorium.application.learning.CourseReading;
import dev.tutorium.application.learning.CreatorTeaches;
import dev.tutorium.application.learning.Enrolling;
import dev.tutorium.application.learning.EnrollmentCancellation;
import dev.tutorium.application.learning.EnrollmentPayment;
import dev.tutorium.application.learning.EnrollmentReading;
import dev.tutorium.application.learning.LessonSettling;
import dev.tutorium.application.learning.PlaceTaking;
import dev.tutorium.application.learning.ProgressTicking;
import dev.tutorium.application.learning.StudentCounting;
import dev.tutorium.application.learning.TeacherApproval;
import dev.tutorium.application.learning.TeacherCertifying;
import dev.tutorium.application.learning.TeacherRole;
import dev.tutorium.application.learning.port.Certificates;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.learning.view.EnrollmentList;
import dev.tutorium.application.learning.view.TeacherList;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.application.offering.view.CourseList;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.TeachingShares;
import dev.tutorium.domain.booking.BookingEvent.SessionCompleted;
import dev.tutorium.domain.booking.BookingEvent.SessionMoved;
import dev.tutorium.domain.booking.BookingEvent.SessionReleased;
import dev.tutorium.domain.booking.BookingEvent.StudentMissed;
import dev.tutorium.domain.booking.BookingEvent.TeacherMissed;
import dev.tutorium.domain.payment.PaymentPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Enrollments, what they react to, certificates and certified teachers. */
@Factory
final class LearningWiring {

    @Singleton
    CourseReading courseReading(
            CourseList list, Courses courses, TeacherList teachers, EnrollmentList enrollments, PaymentPolicy policy) {
        return new CourseReading(list, courses, teachers, enrollments, policy);
    }

    @Singleton
    EnrollmentReading enrollmentReading(EnrollmentList enrollments, InstantSource clock) {
        return new EnrollmentReading(enrollments, clock);
    }

    @Singleton
    PlaceTaking placeTaking(
            Enrollments enrollments,
            Charges charges,
            Discounting discounts,
            PaymentPolicy policy,
            PublicAddress address,
            Ids ids,
            InstantSource clock) {
        return new PlaceTaking(enrollments, charges, discounts, policy, address, ids, clock);
    }

    @Singleton
    Enrolling enrolling(
            Courses courses,
            CertifiedTeachers teachers,
            Enrollments enrollments,
            PlaceTaking places,
            Checkouts checkouts,
            TeachingShares shares,
            Transactions transactions) {
        return new Enrolling(courses, teachers, enrollments, places, checkouts, shares, transactions);
    }

    @Singleton
    ProgressTicking progressTicking(Enrollments enrollments, Transactions transactions, InstantSource clock) {
        return new ProgressTicking(enrollments, transactions, clock);
    }

    @Singleton
    EnrollmentCancellation enrollmentCancellation(
            Enrollments enrollments,
            CourseSessions sessions,
            Charges charges,
            PaymentPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new EnrollmentCancellation(enrollments, sessions, charges, policy, ids, transactions, clock);
    }

    @Singleton
    TeacherCertifying teacherCertifying(CertifiedTeachers teachers, Ids ids) {
        return new TeacherCertifying(teachers, ids);
    }

    @Singleton
    Certification certification(
            Enrollments enrollments,
            Certificates certificates,
            TeacherCertifying teachers,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        return new Certification(enrollments, certificates, teachers, ids, transactions, clock);
    }

    @Singleton
    TeacherApproval teacherApproval(
            Courses courses,
            CertifiedTeachers teachers,
            TeacherCertifying certifying,
            Accounts accounts,
            Transactions transactions,
            InstantSource clock) {
        return new TeacherApproval(courses, teachers, certifying, accounts, transactions, clock);
    }

    @Singleton
    Reaction<?> enrollmentPayment(
            Enrollments enrollments, Charges charges, Ids ids, Transactions transactions, InstantSource clock) {
        return new EnrollmentPayment(enrollments, charges, ids, transactions, clock);
    }

    @Singleton
    Reaction<?> settlingOfHeldLessons(
            Enrollments enrollments, CourseSessions sessions, Transactions transactions, InstantSource clock) {
        return new LessonSettling<>(SessionCompleted.class, enrollments, sessions, transactions, clock);
    }

    @Singleton
    Reaction<?> settlingOfMissedLessons(
            Enrollments enrollments, CourseSessions sessions, Transactions transactions, InstantSource clock) {
        return new LessonSettling<>(StudentMissed.class, enrollments, sessions, transactions, clock);
    }

    @Singleton
    Reaction<?> settlingAfterTeachersMissed(
            Enrollments enrollments, CourseSessions sessions, Transactions transactions, InstantSource clock) {
        return new LessonSettling<>(TeacherMissed.class, enrollments, sessions, transactions, clock);
    }

    @Singleton
    Reaction<?> settlingAfterReleases(
            Enrollments enrollments, CourseSessions sessions, Transactions transactions, InstantSource clock) {
        return new LessonSettling<>(SessionReleased.class, enrollments, sessions, transactions, clock);
    }

    @Singleton
    Reaction<?> settlingAfterMoves(
            Enrollments enrollments, CourseSessions sessions, Transactions transactions, InstantSource clock) {
        return new LessonSettling<>(SessionMoved.class, enrollments, sessions, transactions, clock);
    }

    @Singleton
    Reaction<?> studentCounting(Enrollments enrollments) {
        return new StudentCounting(enrollments);
    }

    @Singleton
    Reaction<?> creatorTeaches(TeacherCertifying teachers, Transactions transactions) {
        return new CreatorTeaches(teachers, transactions);
    }

    @Singleton
    Reaction<?> candidateNaming(CertifiedTeachers teachers, Ids ids, Transactions transactions) {
        return new CandidateNaming(teachers, ids, transactions);
    }

    @Singleton
    Reaction<?> teacherRole(Accounts accounts, RoleGranting roles, Transactions transactions) {
        return new TeacherRole(accounts, roles, transactions);
    }
}
