package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.Sample.NOW;
import static dev.tutorium.domain.learning.Sample.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CertifiedTeacherTest {

    private static final Instant LATER = NOW.plusSeconds(60);

    private final CertifiedTeacher candidate =
            CertifiedTeacher.candidate(new CertifiedTeacherId(new UUID(16, 1)), Sample.COURSE, STUDENT);
    private final CertifiedTeacher certified = candidate.certify(NOW).state();

    @Test
    void certifying_a_candidate_makes_a_teacher_and_certifying_again_changes_nothing() {
        assertThat(candidate.isActive()).isFalse();
        assertThat(certified.isActive()).isTrue();
        assertThat(candidate.certify(NOW).events())
                .containsExactly(new LearningEvent.TeacherCertified(candidate.id(), Sample.COURSE, STUDENT, NOW));
        assertThat(certified.certify(LATER)).isEqualTo(Change.of(certified));
    }

    @Test
    void a_teaching_certificate_issued_makes_a_teacher() {
        assertThat(candidate.follow(CertificateStatus.ISSUED, false, NOW)).isEqualTo(candidate.certify(NOW));
    }

    @Test
    void revoked_it_makes_a_candidate_again_and_reinstated_a_teacher() {
        var withdrawn = certified.follow(CertificateStatus.REVOKED, false, LATER);
        assertThat(withdrawn.state()).isEqualTo(candidate);
        assertThat(withdrawn.events())
                .containsExactly(new LearningEvent.TeacherWithdrawn(candidate.id(), Sample.COURSE, STUDENT, LATER));
        assertThat(withdrawn.events().getFirst().aggregateId())
                .isEqualTo(candidate.id().value());
        assertThat(withdrawn
                        .state()
                        .follow(CertificateStatus.ISSUED, false, LATER)
                        .state()
                        .isActive())
                .isTrue();
    }

    @Test
    void revoking_one_of_two_leaves_the_teacher_certified_by_the_other() {
        assertThat(certified.follow(CertificateStatus.REVOKED, true, LATER)).isEqualTo(Change.of(certified));
    }

    @Test
    void revoking_again_and_deciding_nothing_yet_change_nothing() {
        assertThat(candidate.follow(CertificateStatus.REVOKED, false, LATER)).isEqualTo(Change.of(candidate));
        assertThat(certified.follow(CertificateStatus.PENDING, false, LATER)).isEqualTo(Change.of(certified));
        assertThat(certified.follow(CertificateStatus.REJECTED, false, LATER)).isEqualTo(Change.of(certified));
    }
}
