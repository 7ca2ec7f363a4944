package dev.tutorium.application.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.learning.port.CertificatesInMemory;
import dev.tutorium.application.learning.port.CertifiedTeachersInMemory;
import dev.tutorium.application.learning.port.EnrollmentsInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Certificate;
import dev.tutorium.domain.learning.CertificateAction;
import dev.tutorium.domain.learning.CertificateStatus;
import dev.tutorium.domain.learning.CertificateType;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.Curriculum;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.learning.Place;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CertificationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final CourseId COURSE = new CourseId(new UUID(2, 1));
    private static final EnrollmentId ENROLLMENT = new EnrollmentId(new UUID(3, 1));
    private static final EnrollmentId EARLIER = new EnrollmentId(new UUID(3, 2));
    private static final Actor.Member CREATOR = member(1, Role.CREATOR);
    private static final Actor.Member TEACHER = member(2, Role.TEACHER);
    private static final Actor.Member STUDENT = member(3, Role.STUDENT);
    private static final Actor.Member ADMIN = member(4, Role.ADMIN);
    private static final Actor.Member OTHER = member(5, Role.CREATOR);

    private final EnrollmentsInMemory enrollments = new EnrollmentsInMemory();
    private final CertifiedTeachersInMemory teachers = new CertifiedTeachersInMemory();
    private final Certification certification = new Certification(
            enrollments,
            new CertificatesInMemory(),
            new TeacherCertifying(teachers, UUID::randomUUID),
            UUID::randomUUID,
            new TransactionsInMemory(),
            InstantSource.fixed(NOW));

    @BeforeEach
    void aStudentWhoCompletedACourseTwice() {
        enrollments.record(Change.of(completed(ENROLLMENT)));
        enrollments.record(Change.of(completed(EARLIER)));
    }

    @Test
    void what_a_teacher_recommends_the_creator_issues() {
        var pending = accepted(certification.recommend(TEACHER, ENROLLMENT, CertificateType.MASTERY));
        assertThat(accepted(certification.recommend(TEACHER, ENROLLMENT, CertificateType.MASTERY)))
                .isEqualTo(pending);
        var issued = accepted(certification.issue(CREATOR, pending.id()));
        assertThat(issued.status()).isEqualTo(CertificateStatus.ISSUED);
        assertThat(accepted(certification.issue(CREATOR, ENROLLMENT, CertificateType.MASTERY)))
                .isEqualTo(issued);
        assertThat(isTeacher()).isFalse();
    }

    @Test
    void a_teaching_certificate_makes_a_teacher_for_as_long_as_it_is_in_force() {
        var issued = accepted(certification.issue(CREATOR, ENROLLMENT, CertificateType.TEACHING));
        assertThat(isTeacher()).isTrue();
        accepted(certification.revoke(ADMIN, issued.id(), "forged work"));
        assertThat(isTeacher()).isFalse();
        accepted(certification.reinstate(ADMIN, issued.id()));
        assertThat(isTeacher()).isTrue();
    }

    @Test
    void who_holds_two_teaching_certificates_teaches_until_both_are_revoked() {
        var one = accepted(certification.issue(CREATOR, ENROLLMENT, CertificateType.TEACHING));
        var two = accepted(certification.issue(ADMIN, EARLIER, CertificateType.TEACHING));
        accepted(certification.revoke(ADMIN, one.id(), "forged work"));
        assertThat(isTeacher()).isTrue();
        accepted(certification.revoke(ADMIN, two.id(), "forged work"));
        assertThat(isTeacher()).isFalse();
    }

    @Test
    void a_rejected_recommendation_may_be_made_again() {
        var first = accepted(certification.recommend(TEACHER, ENROLLMENT, CertificateType.TEACHING));
        accepted(certification.reject(CREATOR, first.id(), "too early"));
        var second = accepted(certification.recommend(TEACHER, ENROLLMENT, CertificateType.TEACHING));
        assertThat(second.id()).isNotEqualTo(first.id());
    }

    @Test
    void strangers_learn_nothing_and_those_concerned_are_told_what_they_may_not_do() {
        assertThatThrownBy(() -> certification.issue(OTHER, ENROLLMENT, CertificateType.MASTERY))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("enrollment");
        assertThat(certification.issue(TEACHER, ENROLLMENT, CertificateType.MASTERY))
                .isEqualTo(Outcome.refused(new LearningRefusal.MayNotCertify(CertificateAction.ISSUE)));
        var issued = accepted(certification.issue(CREATOR, ENROLLMENT, CertificateType.MASTERY));
        assertThatThrownBy(() -> certification.revoke(OTHER, issued.id(), "envy"))
                .isInstanceOf(Missing.class)
                .hasMessageContaining("certificate");
    }

    private boolean isTeacher() {
        return teachers.find(COURSE, STUDENT.id())
                .filter(CertifiedTeacher::isActive)
                .isPresent();
    }

    private static Enrollment completed(EnrollmentId id) {
        var place = new Place(STUDENT.id(), COURSE, CREATOR.id(), TEACHER.id(), Money.of(0, "EUR"), null, NOW);
        var curriculum = Curriculum.of(List.of(new ModuleId(new UUID(4, 1))));
        return new Enrollment.Completed(id, place, curriculum, NOW, NOW, 0);
    }

    private static Certificate accepted(Outcome<Certificate, LearningRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private static Actor.Member member(int number, Role role) {
        return new Actor.Member(new AccountId(new UUID(1, number)), Set.of(role), new UUID(9, number));
    }
}
