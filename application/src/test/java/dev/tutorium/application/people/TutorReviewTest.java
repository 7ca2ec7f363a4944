package dev.tutorium.application.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.identity.RoleGranting;
import dev.tutorium.application.identity.port.AccountsInMemory;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.people.TutorReview.Review;
import dev.tutorium.application.people.port.TeacherProfiles;
import dev.tutorium.application.people.port.TutorApplicationsInMemory;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityEvent.TutorApplicationReviewed;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.identity.TutorApplication;
import dev.tutorium.domain.identity.TutorApplication.Status;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.trust.AuditEntry;
import dev.tutorium.domain.trust.TrustPolicy;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TutorReviewTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor PLATFORM = new Actor.Platform("test");
    private static final AccountId ANN = new AccountId(new UUID(0, 1));

    private final Memory memory = new Memory();
    private final AccountsInMemory accounts = new AccountsInMemory(memory);
    private final TutorApplicationsInMemory applications = new TutorApplicationsInMemory(memory);
    private final Map<AccountId, String> begun = new HashMap<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private final TutorReview review = new TutorReview(
            applications,
            accounts,
            new RoleGranting(
                    accounts,
                    new AuditTrail(
                            (entry, _) -> audit.add(entry), TrustPolicy.standard(), UUID::randomUUID, () -> NOW)),
            new TeacherProfiles() {
                @Override
                public void save(AccountId teacher, String headline, String about) {
                    throw new AssertionError("what a teacher wrote is left alone");
                }

                @Override
                public void begin(AccountId teacher, String headline, String about) {
                    begun.putIfAbsent(teacher, headline + " | " + about);
                }
            },
            UUID::randomUUID,
            new TransactionsInMemory(memory),
            () -> NOW);

    @BeforeEach
    void ann() {
        accounts.record(Account.signedUp(
                ANN,
                new Email("ann@example.org"),
                true,
                "Ann",
                new Handle("ann"),
                Set.of(Role.STUDENT),
                ZoneOffset.UTC,
                null,
                NOW));
    }

    @Test
    void whoever_is_approved_is_a_teacher_with_a_first_profile() {
        var approved = reviewed("one", "approved");
        assertThat(approved.status()).isEqualTo(Status.APPROVED);
        assertThat(accounts.get(ANN).roles()).containsExactlyInAnyOrder(Role.STUDENT, Role.TEACHER);
        assertThat(audit).singleElement().satisfies(entry -> {
            assertThat(entry.subject().id()).isEqualTo(ANN.value());
            assertThat(entry.after()).containsEntry("roles", "STUDENT, TEACHER");
        });
        assertThat(begun).containsExactly(Map.entry(ANN, "Maths | I taught for years."));
        assertThat(memory.events()).contains(new TutorApplicationReviewed(ANN, Status.APPROVED, NOW));
    }

    @Test
    void told_twice_it_is_done_once_whatever_the_second_says() {
        var first = reviewed("one", "approved");
        var events = memory.events();
        assertThat(reviewed("one", "rejected")).isEqualTo(first);
        assertThat(memory.events()).isEqualTo(events);
    }

    @Test
    void without_an_id_a_review_counts_if_it_says_something_new() {
        reviewed(null, "rejected");
        reviewed(null, "rejected");
        assertThat(memory.events())
                .filteredOn(TutorApplicationReviewed.class::isInstance)
                .hasSize(1);
        assertThat(reviewed(null, "approved").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void a_rejection_makes_nobody_a_teacher_and_takes_the_role_from_nobody() {
        reviewed("one", "rejected");
        assertThat(accounts.get(ANN).roles()).containsExactly(Role.STUDENT);
        reviewed("two", "approved");
        reviewed("three", "rejected");
        assertThat(accounts.get(ANN).roles()).contains(Role.TEACHER);
    }

    @Test
    void what_cannot_be_used_is_named() {
        assertThatThrownBy(() -> reviewed("one", "maybe"))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("profileStatus"));
        assertThatThrownBy(() -> reviewed("", "approved")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> review.reviewed(PLATFORM, null, review(new AccountId(new UUID(0, 2)), "approved")))
                .isInstanceOf(Missing.class);
        assertThatThrownBy(() -> review.reviewed(new Actor.Visitor(), null, review(ANN, "approved")))
                .isInstanceOf(Denied.class);
    }

    @Test
    void whoever_is_erased_is_not_there() {
        accounts.record(erased());
        assertThatThrownBy(() -> reviewed("one", "approved")).isInstanceOf(Missing.class);
    }

    private Change<Account> erased() {
        return accounts.get(ANN).erase(NOW);
    }

    private TutorApplication reviewed(@Nullable String eventId, String status) {
        return review.reviewed(PLATFORM, eventId, review(ANN, status)).orThrow(RefusedInTest::new);
    }

    private static Review review(AccountId account, String status) {
        return new Review(account.value(), status, "Ann", "Maths", null, "I taught for years.", null, null);
    }
}
