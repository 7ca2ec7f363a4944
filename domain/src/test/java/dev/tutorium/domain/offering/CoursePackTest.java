package dev.tutorium.domain.offering;

import static dev.tutorium.domain.offering.PackSample.FLEXIBLE;
import static dev.tutorium.domain.offering.PackSample.noon;
import static dev.tutorium.domain.offering.PackStatus.DELETED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CoursePackId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoursePackTest {

    private static final Instant NOW = noon(PackSample.march(1));
    private static final CoursePackId ID = new CoursePackId(new UUID(1, 1));
    private static final AccountId TEACHER = new AccountId(new UUID(2, 1));
    private static final AccountId ADMIN = new AccountId(new UUID(2, 2));

    /** The next state, {@code same} when nothing changes, {@code -} when it is refused. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            DRAFT,       PUBLISHED, -,           DELETED
            PUBLISHED,   same,      UNPUBLISHED, DELETED
            UNPUBLISHED, PUBLISHED, same,        DELETED
            DELETED,     -,         -,           same""")
    void every_state_answers_every_step(PackStatus status, String publish, String unpublish, String delete) {
        var pack = pack(status);
        check(pack, pack.publish(NOW), publish);
        check(pack, pack.unpublish(NOW), unpublish);
        check(pack, pack.delete(0, NOW), delete);
        check(pack, pack.delete(ADMIN, "spam", 3, NOW), delete);
        check(pack, pack.edit(details(2_000), NOW), status == DELETED ? "-" : status.name());
        assertThat(pack.isOpen()).isEqualTo(status == PackStatus.PUBLISHED);
    }

    @Test
    void a_refused_step_says_why() {
        assertThat(pack(PackStatus.DRAFT).unpublish(NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.CoursePackNotPublished()));
        assertThat(pack(DELETED).publish(NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.CoursePackIsDeleted()));
    }

    @Test
    void its_owner_deletes_it_only_when_nobody_is_enrolled() {
        var pack = pack(PackStatus.PUBLISHED);
        assertThat(pack.delete(1, NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.CoursePackInUse(1)));
        assertThat(pack.delete(0, NOW))
                .isEqualTo(Outcome.accepted(Change.of(
                        pack(DELETED), new OfferingEvent.CoursePackDeleted(ID, TEACHER, "Algebra", TEACHER, "", NOW))));
    }

    @Test
    void an_admin_gives_a_reason_when_someone_is_enrolled() {
        var pack = pack(PackStatus.PUBLISHED);
        assertThat(pack.delete(ADMIN, " ", 1, NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.RemovalReasonRequired(1)));
        assertThat(pack.delete(ADMIN, "", 0, NOW).isAccepted()).isTrue();
        assertThat(pack.delete(ADMIN, " spam ", 1, NOW))
                .isEqualTo(Outcome.accepted(Change.of(
                        pack(DELETED),
                        new OfferingEvent.CoursePackDeleted(ID, TEACHER, "Algebra", ADMIN, "spam", NOW))));
    }

    @Test
    void it_starts_as_a_draft_of_its_teacher() {
        var change = CoursePack.draft(ID, TEACHER, details(1_000), NOW);
        assertThat(change.state()).isEqualTo(new CoursePack(ID, TEACHER, details(1_000), PackStatus.DRAFT, 0));
        assertThat(change.events().getFirst().aggregateId()).isEqualTo(ID.value());
    }

    @Test
    void editing_changes_what_the_teacher_decides_and_nothing_else() {
        var edited = pack(PackStatus.PUBLISHED)
                .edit(details(2_000), NOW)
                .orThrow(refusal -> new IllegalStateException("refused: " + refusal));
        assertThat(edited.state()).isEqualTo(new CoursePack(ID, TEACHER, details(2_000), PackStatus.PUBLISHED, 4));
    }

    @Test
    void a_price_is_not_negative() {
        assertThat(details(0).price().isZero()).isTrue();
        assertThatThrownBy(() -> details(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void check(
            CoursePack before, Outcome<Change<CoursePack>, OfferingRefusal> outcome, String expected) {
        switch (expected) {
            case "same" -> assertThat(outcome).isEqualTo(Outcome.accepted(Change.of(before)));
            case "-" -> assertThat(outcome.isAccepted()).isFalse();
            default -> {
                var change = outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
                assertThat(change.state().status()).hasToString(expected);
                assertThat(change.events()).hasSize(1);
            }
        }
    }

    private static CoursePack pack(PackStatus status) {
        return new CoursePack(ID, TEACHER, details(1_000), status, 4);
    }

    private static PackDetails details(long cents) {
        var terms = PackSample.terms(10, 1, 0, FLEXIBLE);
        return new PackDetails("Algebra", "", "maths", Money.of(cents, "EUR"), terms);
    }
}
