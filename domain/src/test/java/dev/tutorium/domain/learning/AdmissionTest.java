package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.Sample.CREATOR;
import static dev.tutorium.domain.learning.Sample.NOW;
import static dev.tutorium.domain.learning.Sample.STUDENT;
import static dev.tutorium.domain.learning.Sample.TEACHER;
import static dev.tutorium.domain.learning.Sample.account;
import static dev.tutorium.domain.learning.Sample.course;
import static dev.tutorium.domain.learning.Sample.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Admission.TeacherLoad;
import dev.tutorium.domain.offering.CourseStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final TeacherLoad BUSY = new TeacherLoad(CREATOR, 3, NOW);
    private static final TeacherLoad FREE = new TeacherLoad(TEACHER, 1, NOW.plusSeconds(1));

    @Test
    void without_a_wish_the_teacher_with_the_fewest_students_is_chosen() {
        assertThat(decide(STUDENT, List.of(BUSY, FREE), null)).isEqualTo(Outcome.accepted(TEACHER));
    }

    @Test
    void of_equally_busy_teachers_the_one_certified_first_is_chosen() {
        var later = new TeacherLoad(account(7), 3, NOW.plusSeconds(1));
        assertThat(decide(STUDENT, List.of(later, BUSY), null)).isEqualTo(Outcome.accepted(CREATOR));
    }

    @Test
    void a_wanted_teacher_must_teach_the_course() {
        assertThat(decide(STUDENT, List.of(BUSY, FREE), CREATOR)).isEqualTo(Outcome.accepted(CREATOR));
        assertThat(refusal(decide(STUDENT, List.of(BUSY), TEACHER)))
                .isEqualTo(new LearningRefusal.NotATeacherOfCourse());
    }

    @Test
    void nobody_enrolls_in_their_own_course() {
        assertThat(refusal(decide(CREATOR, List.of(FREE), null))).isEqualTo(new LearningRefusal.OwnCourse());
    }

    @Test
    void nobody_enrolls_in_a_course_they_teach() {
        assertThat(refusal(decide(TEACHER, List.of(BUSY, FREE), null))).isEqualTo(new LearningRefusal.TeachesCourse());
    }

    @Test
    void a_course_without_an_active_teacher_takes_nobody() {
        assertThat(refusal(decide(STUDENT, List.of(), null))).isEqualTo(new LearningRefusal.NoActiveTeacher());
    }

    @Test
    void one_live_enrollment_per_student_and_course() {
        var outcome = Admission.decide(
                course(CourseStatus.PUBLISHED), STUDENT, List.of(FREE), null, Optional.of(Sample.active()));
        assertThat(refusal(outcome)).isEqualTo(new LearningRefusal.AlreadyEnrolled(Sample.ENROLLMENT));
    }

    @Test
    void an_unpublished_course_takes_nobody() {
        var outcome =
                Admission.decide(course(CourseStatus.UNPUBLISHED), STUDENT, List.of(FREE), null, Optional.empty());
        assertThat(refusal(outcome)).isEqualTo(new LearningRefusal.CourseClosed());
    }

    private static Outcome<AccountId, LearningRefusal> decide(
            AccountId student, List<TeacherLoad> teachers, @Nullable AccountId wanted) {
        return Admission.decide(course(CourseStatus.PUBLISHED), student, teachers, wanted, Optional.empty());
    }
}
