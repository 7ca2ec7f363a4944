package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.Course;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may enroll in a course, and with which of its teachers. */
public final class Admission {

    /** An active teacher of the course and how many students they have in it. */
    public record TeacherLoad(AccountId teacher, int students, Instant certifiedAt) {}

    private static final Comparator<TeacherLoad> LEAST_BUSY = Comparator.comparingInt(TeacherLoad::students)
            .thenComparing(TeacherLoad::certifiedAt)
            .thenComparing(load -> load.teacher().value());

    private Admission() {}

    /**
     * The teacher the student is admitted to: the wanted one, or of all active teachers the one with the fewest students, of
     * equals the one certified first.
     *
     * <p>Whoever completed or gave up the course may take it again, as a new enrollment.
     *
     * @param teachers those who teach the course at present
     * @param wanted   null for whoever has the fewest students
     * @param latest   the student's latest enrollment in this course
     */
    public static Outcome<AccountId, LearningRefusal> decide(
            Course course,
            AccountId student,
            List<TeacherLoad> teachers,
            @Nullable AccountId wanted,
            Optional<Enrollment> latest) {
        if (!course.isOpen()) {
            return Outcome.refused(new LearningRefusal.CourseClosed());
        }
        if (course.isBy(student)) {
            return Outcome.refused(new LearningRefusal.OwnCourse());
        }
        if (teachers.stream().anyMatch(t -> t.teacher().equals(student))) {
            return Outcome.refused(new LearningRefusal.TeachesCourse());
        }
        var live = latest.filter(enrollment -> enrollment.status().isLive());
        if (live.isPresent()) {
            return Outcome.refused(
                    new LearningRefusal.AlreadyEnrolled(live.get().id()));
        }
        if (teachers.isEmpty()) {
            return Outcome.refused(new LearningRefusal.NoActiveTeacher(course.id(), course.creator()));
        }
        return teachers.stream()
                .filter(t -> wanted == null || t.teacher().equals(wanted))
                .min(LEAST_BUSY)
                .map(t -> Outcome.<AccountId, LearningRefusal>accepted(t.teacher()))
                .orElseGet(() -> Outcome.refused(new LearningRefusal.NotATeacherOfCourse()));
    }
}
