package dev.tutorium.application.learning;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CertifiedTeachers;
import dev.tutorium.application.offering.port.Courses;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.time.InstantSource;

/** A creator decides who else teaches their own courses. */
public final class TeacherApproval {

    private static final String KIND = "student teacher";

    private final Courses courses;
    private final CertifiedTeachers teachers;
    private final TeacherCertifying certifying;
    private final Accounts accounts;
    private final Transactions transactions;
    private final InstantSource clock;

    public TeacherApproval(
            Courses courses,
            CertifiedTeachers teachers,
            TeacherCertifying certifying,
            Accounts accounts,
            Transactions transactions,
            InstantSource clock) {
        this.courses = courses;
        this.teachers = teachers;
        this.certifying = certifying;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes a candidate for one of the creator's courses a certified teacher. */
    public CertifiedTeacher approve(Actor.Member creator, CertifiedTeacherId candidate) {
        return transactions.inTransaction(() -> {
            var found = teachers.find(candidate).orElseThrow(() -> new Missing(KIND));
            if (courses.find(found.course()).filter(c -> c.isBy(creator.id())).isEmpty()) {
                throw new Missing(KIND);
            }
            return certifying.certify(found.course(), found.teacher(), clock.instant());
        });
    }

    /** Makes any active account a certified teacher of one of the creator's courses. */
    public CertifiedTeacher approve(Actor.Member creator, CourseId course, AccountId teacher) {
        return transactions.inTransaction(() -> {
            var own = courses.getOwned(creator.id(), course);
            var account = accounts.find(teacher).filter(Account::isActive).orElseThrow(() -> new Missing(KIND));
            return certifying.certify(own.id(), account.id(), clock.instant());
        });
    }
}
