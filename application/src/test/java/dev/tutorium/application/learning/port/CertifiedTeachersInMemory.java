package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.Admission.TeacherLoad;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Certified teachers in memory. */
public final class CertifiedTeachersInMemory implements CertifiedTeachers {

    private final Memory memory;
    private final EnrollmentsInMemory enrollments;
    private final Rows<CertifiedTeacherId, CertifiedTeacher> teachers;
    private final Index<UUID, CertifiedTeacherId, CertifiedTeacher> byCourse;

    /** None of them with students. */
    public CertifiedTeachersInMemory() {
        this(new Memory(), new EnrollmentsInMemory());
    }

    public CertifiedTeachersInMemory(Memory memory, EnrollmentsInMemory enrollments) {
        this.memory = memory;
        this.enrollments = enrollments;
        teachers = memory.rows();
        byCourse = teachers.index(one -> Stream.of(one.course().value()));
    }

    @Override
    public Optional<CertifiedTeacher> find(CertifiedTeacherId id) {
        return teachers.find(id);
    }

    @Override
    public Optional<CertifiedTeacher> find(CourseId course, AccountId teacher) {
        return byCourse.at(course.value())
                .filter(t -> t.teacher().equals(teacher))
                .findFirst();
    }

    @Override
    public List<TeacherLoad> activeIn(CourseId course) {
        return byCourse.at(course.value())
                .flatMap(t -> t.certifiedAt() == null
                        ? Stream.empty()
                        : Stream.of(new TeacherLoad(
                                t.teacher(), enrollments.countActive(course, t.teacher()), t.certifiedAt())))
                .sorted(Comparator.comparing(TeacherLoad::certifiedAt))
                .toList();
    }

    @Override
    public CertifiedTeacher record(Change<CertifiedTeacher> change) {
        var next = change.state();
        var stored = find(next.id()).map(CertifiedTeacher::version).orElse(0L);
        var isOther = find(next.course(), next.teacher())
                .filter(t -> !t.id().equals(next.id()))
                .isPresent();
        if (isOther || stored != next.version()) {
            throw new Stale("student teacher");
        }
        var saved =
                new CertifiedTeacher(next.id(), next.course(), next.teacher(), next.certifiedAt(), next.version() + 1);
        teachers.put(saved.id(), saved);
        memory.publish(change.events());
        return saved;
    }
}
