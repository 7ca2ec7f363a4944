package dev.tutorium.application.people.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.identity.TutorApplication;
import dev.tutorium.domain.identity.TutorApplication.Presentation;
import dev.tutorium.domain.identity.TutorApplication.Status;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of tutor applications does. */
public abstract class TutorApplicationsContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Presentation SHOWN = new Presentation("Ann", "Maths", "MSc", "5 years", "I like it.", "");

    protected abstract TutorApplications applications();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void an_application_reads_as_it_was_stored_in_each_of_its_states() {
        var ann = account();
        assertThat(applications().find(ann)).isEmpty();
        var saved = record(TutorApplication.reviewed(UUID.randomUUID(), ann, Status.PENDING, SHOWN, NOON));
        assertThat(applications().find(ann)).contains(saved);
        for (var status : Status.values()) {
            saved = record(saved.reviewed(status, SHOWN, NOON.plusSeconds(9)));
            assertThat(applications().find(ann)).contains(saved);
            assertThat(saved.status()).isEqualTo(status);
        }
    }

    @Test
    void one_that_was_reviewed_in_between_is_stale() {
        var first = record(TutorApplication.reviewed(UUID.randomUUID(), account(), Status.PENDING, SHOWN, NOON));
        record(first.reviewed(Status.APPROVED, SHOWN, NOON));
        assertThatThrownBy(() -> record(first.reviewed(Status.REJECTED, SHOWN, NOON)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void a_review_was_told_before_until_it_is_forgotten() {
        var event = UUID.randomUUID().toString();
        assertThat(applications().noteTold(event, NOON)).isTrue();
        assertThat(applications().noteTold(event, NOON.plusSeconds(1))).isFalse();
        assertThat(applications().forgetToldBefore(NOON, 10)).isZero();
        assertThat(applications().forgetToldBefore(NOON.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(applications().noteTold(event, NOON.minusSeconds(1))).isTrue();
        assertThat(applications().forgetToldBefore(NOON, 10)).isEqualTo(1);
    }

    private TutorApplication record(Change<TutorApplication> change) {
        return transactions().inTransaction(() -> applications().record(change));
    }
}
