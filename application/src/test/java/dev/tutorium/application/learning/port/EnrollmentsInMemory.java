package dev.tutorium.application.learning.port;

import dev.tutorium.application.kernel.Missing;
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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Enrollments in memory, and the events that were published with them. */
public final class EnrollmentsInMemory implements Enrollments {

    private final Map<EnrollmentId, Enrollment> enrollments = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    @Override
    public Optional<Enrollment> find(EnrollmentId id) {
        return Optional.ofNullable(enrollments.get(id));
    }

    @Override
    public Enrollment getOwned(AccountId student, EnrollmentId id) {
        return find(id).filter(e -> e.place().student().equals(student)).orElseThrow(() -> new Missing("enrollment"));
    }

    @Override
    public Enrollment getForUpdate(EnrollmentId id) {
        return get(id);
    }

    @Override
    public Optional<Enrollment> findLive(AccountId student, CourseId course) {
        return enrollments.values().stream()
                .filter(e -> e.status().isLive())
                .filter(e -> e.place().student().equals(student))
                .filter(e -> e.place().course().equals(course))
                .findFirst();
    }

    @Override
    public void countStudents(CourseId course) {}

    @Override
    public Enrollment record(Change<Enrollment> change) {
        var next = change.state();
        var stored = enrollments.get(next.id());
        var other = next.status().isLive()
                ? findLive(next.place().student(), next.place().course()).filter(e -> !e.id().equals(next.id()))
                : Optional.<Enrollment>empty();
        if (other.isPresent() || (stored == null ? 0 : stored.version()) != next.version()) {
            throw new Stale("enrollment");
        }
        var saved = stored(next);
        enrollments.put(saved.id(), saved);
        events.addAll(change.events());
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
