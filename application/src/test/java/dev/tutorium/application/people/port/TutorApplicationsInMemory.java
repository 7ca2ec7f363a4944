package dev.tutorium.application.people.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.identity.TutorApplication;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.util.Optional;

/** Tutor applications in memory. */
public final class TutorApplicationsInMemory implements TutorApplications {

    private final Memory memory;
    private final Rows<AccountId, TutorApplication> applications;
    private final Rows<String, Told> told;

    private record Told(String eventId, Instant at) {}

    public TutorApplicationsInMemory() {
        this(new Memory());
    }

    public TutorApplicationsInMemory(Memory memory) {
        this.memory = memory;
        applications = memory.rows();
        told = memory.rows();
    }

    @Override
    public Optional<TutorApplication> find(AccountId applicant) {
        return applications.find(applicant);
    }

    @Override
    public TutorApplication record(Change<TutorApplication> change) {
        var next = change.state();
        if (find(next.applicant()).map(TutorApplication::version).orElse(0L) != next.version()) {
            throw new Stale("tutor application");
        }
        var saved = new TutorApplication(
                next.id(),
                next.applicant(),
                next.status(),
                next.presentation(),
                next.createdAt(),
                next.reviewedAt(),
                next.version() + 1);
        applications.put(saved.applicant(), saved);
        memory.publish(change.events());
        return saved;
    }

    @Override
    public boolean noteTold(String eventId, Instant now) {
        if (told.find(eventId).isPresent()) {
            return false;
        }
        told.put(eventId, new Told(eventId, now));
        return true;
    }

    @Override
    public int forgetToldBefore(Instant instant, int most) {
        var old = told.stream()
                .filter(each -> each.at().isBefore(instant))
                .limit(most)
                .toList();
        old.forEach(each -> told.remove(each.eventId()));
        return old.size();
    }
}
