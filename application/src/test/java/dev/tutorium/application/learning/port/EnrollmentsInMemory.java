package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Locks;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.Cancelled;
import dev.tutorium.domain.learning.Enrollment.Completed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Enrollments in memory. */
public final class EnrollmentsInMemory implements Enrollments {

    private final Memory memory;
    private final Rows<EnrollmentId, Enrollment> enrollments;
    private final Index<UUID, EnrollmentId, Enrollment> liveByStudent;
    private final Index<UUID, EnrollmentId, Enrollment> activeByTeacher;

    public EnrollmentsInMemory() {
        this(new Memory());
    }

    public EnrollmentsInMemory(Memory memory) {
        this.memory = memory;
        enrollments = memory.rows();
        liveByStudent = enrollments.index(enrollment -> enrollment.status().isLive()
                ? Stream.of(enrollment.place().student().value())
                : Stream.empty());
        activeByTeacher = enrollments.index(enrollment -> enrollment instanceof Active
                ? Stream.of(enrollment.place().teacher().value())
                : Stream.empty());
    }

    /** Tells every enrollment as it is stored. */
    public void watch(Consumer<Enrollment> watcher) {
        enrollments.watch(watcher);
    }

    public Stream<Enrollment> all() {
        return enrollments.stream();
    }

    public List<DomainEvent> events() {
        return memory.events();
    }

    int countActive(CourseId course, AccountId teacher) {
        return (int) activeByTeacher
                .at(teacher.value())
                .filter(enrollment -> enrollment.place().course().equals(course))
                .count();
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return enrollments.find(id);
    }

    @Override
    public Enrollment getOwned(AccountId student, EnrollmentId id) {
        return find(id).filter(e -> e.place().student().equals(student)).orElseThrow(() -> new Missing("enrollment"));
    }

    @Override
    public Enrollment getForUpdate(EnrollmentId id) {
        memory.lock(Locks.Kind.ENROLLMENT, id);
        return get(id);
    }

    @Override
    public Optional<Enrollment> findLive(AccountId student, CourseId course) {
        return liveByStudent
                .at(student.value())
                .filter(e -> e.place().course().equals(course))
                .findFirst();
    }

    @Override
    public void countStudents(CourseId course) {}

    @Override
    public Enrollment record(Change<Enrollment> change) {
        var next = change.state();
        var stored = find(next.id()).map(Enrollment::version).orElse(0L);
        var other = next.status().isLive()
                ? findLive(next.place().student(), next.place().course()).filter(e -> !e.id().equals(next.id()))
                : Optional.<Enrollment>empty();
        if (other.isPresent() || stored != next.version()) {
            throw new Stale("enrollment");
        }
        var saved = stored(next);
        enrollments.put(saved.id(), saved);
        memory.publish(change.events());
        return saved;
    }

    private static Enrollment stored(Enrollment next) {
        var version = next.version() + 1;
        return switch (next) {
            case AwaitingPayment waiting ->
                new AwaitingPayment(waiting.id(), waiting.place(), waiting.curriculum(), version);
            case Active active -> new Active(active.id(), active.place(), active.curriculum(), active.since(), version);
            case Completed done ->
                new Completed(done.id(), done.place(), done.curriculum(), done.since(), done.completedAt(), version);
            case Cancelled gone ->
                new Cancelled(gone.id(), gone.place(), gone.curriculum(), gone.cancelledAt(), gone.reason(), version);
        };
    }
}
