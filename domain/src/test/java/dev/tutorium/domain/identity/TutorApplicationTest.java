package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.identity.IdentityEvent.TutorApplicationReviewed;
import dev.tutorium.domain.identity.TutorApplication.Presentation;
import dev.tutorium.domain.identity.TutorApplication.Status;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TutorApplicationTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final UUID ID = new UUID(3, 1);
    private static final AccountId ANN = new AccountId(new UUID(0, 1));
    private static final Presentation SHOWN = new Presentation("Ann", "Maths", "MSc", "5 years", "", "");
    private static final Presentation MORE = new Presentation("Ann", "Maths", "MSc", "5 years", "I like it.", "");

    private static TutorApplication application(Status status) {
        return new TutorApplication(ID, ANN, status, SHOWN, NOW, NOW, 2);
    }

    @Test
    void a_decision_is_told_and_a_pending_application_is_not() {
        assertThat(TutorApplication.reviewed(ID, ANN, Status.APPROVED, SHOWN, NOW))
                .isEqualTo(Change.of(
                        new TutorApplication(ID, ANN, Status.APPROVED, SHOWN, NOW, NOW, 0),
                        new TutorApplicationReviewed(ANN, Status.APPROVED, NOW)));
        assertThat(TutorApplication.reviewed(ID, ANN, Status.PENDING, SHOWN, NOW)
                        .events())
                .isEmpty();
    }

    @Test
    void the_last_review_counts() {
        var approved = application(Status.REJECTED).reviewed(Status.APPROVED, SHOWN, LATER);
        assertThat(approved.state().status()).isEqualTo(Status.APPROVED);
        assertThat(approved.state().createdAt()).isEqualTo(NOW);
        assertThat(approved.events()).containsExactly(new TutorApplicationReviewed(ANN, Status.APPROVED, LATER));
    }

    @Test
    void a_review_that_says_the_same_changes_nothing() {
        assertThat(application(Status.APPROVED).reviewed(Status.APPROVED, SHOWN, LATER))
                .isEqualTo(Change.of(application(Status.APPROVED)));
    }

    @Test
    void what_is_shown_changes_without_being_told() {
        var changed = application(Status.APPROVED).reviewed(Status.APPROVED, MORE, LATER);
        assertThat(changed).isEqualTo(Change.of(new TutorApplication(ID, ANN, Status.APPROVED, MORE, NOW, LATER, 2)));
    }
}
