package dev.tutorium.domain.learning;

import static dev.tutorium.domain.kernel.ForAll.forAll;
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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        assertThat(refusal(decide(STUDENT, List.of(), null)))
                .isEqualTo(new LearningRefusal.NoActiveTeacher(Sample.COURSE, CREATOR));
    }

    @Test
    void one_live_enrollment_per_student_and_course_paid_or_not() {
        for (var live : List.of(Sample.waiting(), Sample.active())) {
            assertThat(refusal(decide(live))).isEqualTo(new LearningRefusal.AlreadyEnrolled(Sample.ENROLLMENT));
        }
    }

    @Test
    void a_course_completed_or_given_up_may_be_taken_again() {
        var givenUp = Sample.waiting().lapse("not paid", NOW).state();
        for (var ended : List.of(Sample.completed(), givenUp)) {
            assertThat(decide(ended)).isEqualTo(Outcome.accepted(TEACHER));
        }
    }

    @Test
    void who_is_no_teacher_of_the_course_any_more_may_take_it() {
        assertThat(decide(TEACHER, List.of(BUSY), null)).isEqualTo(Outcome.accepted(CREATOR));
    }

    @Test
    void the_creator_is_refused_as_creator_whether_they_teach_or_not() {
        assertThat(refusal(decide(CREATOR, List.of(BUSY, FREE), null))).isEqualTo(new LearningRefusal.OwnCourse());
    }

    @Test
    void of_equals_certified_at_one_moment_always_the_same_is_chosen() {
        var twin = new TeacherLoad(account(7), 1, FREE.certifiedAt());
        assertThat(decide(STUDENT, List.of(twin, FREE), null)).isEqualTo(Outcome.accepted(TEACHER));
        assertThat(decide(STUDENT, List.of(FREE, twin), null)).isEqualTo(Outcome.accepted(TEACHER));
    }

    @Test
    void students_without_a_wish_spread_evenly_and_nobody_is_left_behind() {
        forAll(200, random -> {
            var loads = new HashMap<AccountId, Integer>();
            var teachers = 1 + random.nextInt(6);
            for (int i = 0; i < teachers; i++) {
                loads.put(account(10 + i), random.nextInt(4));
            }
            for (int student = 0; student < 60; student++) {
                var least = Collections.min(loads.values());
                var chosen = Sample.accepted(decide(account(100 + student), teachersOf(loads), null));
                assertThat(loads.put(chosen, least + 1)).isEqualTo(least);
            }
            assertThat(Collections.max(loads.values()) - Collections.min(loads.values()))
                    .isLessThanOrEqualTo(1);
        });
    }

    @Test
    void a_draft_takes_nobody_and_a_deleted_course_neither() {
        assertThat(refusal(
                        Admission.decide(course(CourseStatus.DRAFT), STUDENT, List.of(FREE), null, Optional.empty())))
                .isEqualTo(new LearningRefusal.CourseClosed());
        var deleted = course(CourseStatus.PUBLISHED).delete(NOW).state();
        assertThat(refusal(Admission.decide(deleted, STUDENT, List.of(FREE), null, Optional.empty())))
                .isEqualTo(new LearningRefusal.CourseClosed());
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

    private static Outcome<AccountId, LearningRefusal> decide(Enrollment latest) {
        return Admission.decide(course(CourseStatus.PUBLISHED), STUDENT, List.of(FREE), null, Optional.of(latest));
    }

    private static List<TeacherLoad> teachersOf(Map<AccountId, Integer> loads) {
        return loads.entrySet().stream()
                .map(load -> new TeacherLoad(load.getKey(), load.getValue(), NOW))
                .toList();
    }
}
