package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.learning.Admission.TeacherLoad;
import dev.tutorium.domain.learning.CertifiedTeacher;
import dev.tutorium.domain.learning.CertifiedTeacherId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Certified teachers in memory, none of them with students. */
public final class CertifiedTeachersInMemory implements CertifiedTeachers {

    private final Map<CertifiedTeacherId, CertifiedTeacher> teachers = new LinkedHashMap<>();

    @Override
    public Optional<CertifiedTeacher> find(CertifiedTeacherId id) {
        return Optional.ofNullable(teachers.get(id));
    }

    @Override
    public Optional<CertifiedTeacher> find(CourseId course, AccountId teacher) {
        return teachers.values().stream()
                .filter(t -> t.course().equals(course) && t.teacher().equals(teacher))
                .findFirst();
    }

    @Override
    public List<TeacherLoad> activeIn(CourseId course) {
        return teachers.values().stream()
                .filter(t -> t.course().equals(course))
                .flatMap(t -> t.certifiedAt() == null
                        ? Stream.empty()
                        : Stream.of(new TeacherLoad(t.teacher(), 0, t.certifiedAt())))
                .toList();
    }

    @Override
    public CertifiedTeacher record(Change<CertifiedTeacher> change) {
        var next = change.state();
        var stored = teachers.get(next.id());
        var isOther = find(next.course(), next.teacher())
                .filter(t -> !t.id().equals(next.id()))
                .isPresent();
        if (isOther || (stored == null ? 0 : stored.version()) != next.version()) {
            throw new Stale("student teacher");
        }
        var saved =
                new CertifiedTeacher(next.id(), next.course(), next.teacher(), next.certifiedAt(), next.version() + 1);
        teachers.put(saved.id(), saved);
        return saved;
    }
}
