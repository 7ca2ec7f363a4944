package dev.tutorium.application.offering.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseDetails;
import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import dev.tutorium.domain.offering.Level;
import dev.tutorium.domain.offering.OfferingRefusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of courses does. */
public abstract class CoursesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final ModuleId first = new ModuleId(UUID.randomUUID());
    private final ModuleId second = new ModuleId(UUID.randomUUID());

    protected abstract Courses courses();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void a_course_and_its_modules_read_as_they_were_stored() {
        var draft = roundTrip(draft(account(), slug(), details(null)));
        var one = roundTrip(accepted(draft.addModule(
                first, new ModuleDetails("One", "Text", 30, "https://video.test/1", "https://text.test/1"), NOON)));
        var two = roundTrip(accepted(one.addModule(second, new ModuleDetails("Two", "", null, null, null), NOON)));
        var turned = roundTrip(accepted(two.reorder(List.of(second, first), NOON)));
        var priced = roundTrip(accepted(turned.edit(details(Money.of(9_900, "EUR")), NOON)));
        var published = roundTrip(accepted(priced.publish(NOON)));
        var fewer = roundTrip(accepted(published.removeModule(second, NOON)));
        roundTrip(accepted(fewer.unpublish(NOON)));
    }

    @Test
    void a_deleted_course_is_gone_and_its_slug_free() {
        var slug = slug();
        var stored = recorded(draft(account(), slug, details(null)));
        recorded(stored.delete(NOON));
        assertThat(courses().find(stored.id())).isEmpty();
        assertThat(courses().slugs(slug)).isEmpty();
        recorded(draft(account(), slug, details(null)));
    }

    @Test
    void a_slug_is_taken_once() {
        var slug = slug();
        recorded(draft(account(), slug, details(null)));
        assertThatThrownBy(() -> recorded(draft(account(), slug, details(null))))
                .isInstanceOf(Stale.class);
        assertThat(courses().slugs(slug.substring(0, 20))).containsExactly(slug);
    }

    @Test
    void a_change_of_an_old_version_is_stale() {
        var stored = recorded(draft(account(), slug(), details(null)));
        recorded(accepted(stored.edit(details(null), NOON)));
        assertThatThrownBy(() -> recorded(accepted(stored.edit(details(null), NOON))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void another_creators_course_is_missing() {
        var stored = recorded(draft(account(), slug(), details(null)));
        assertThat(courses().getOwned(stored.creator(), stored.id())).isEqualTo(stored);
        assertThatThrownBy(() -> courses().getOwned(account(), stored.id())).isInstanceOf(Missing.class);
    }

    private Course roundTrip(Change<Course> change) {
        var stored = recorded(change);
        assertThat(courses().get(stored.id())).isEqualTo(stored);
        assertThat(stored).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return stored;
    }

    private Course recorded(Change<Course> change) {
        return transactions().inTransaction(() -> courses().record(change));
    }

    private static Change<Course> accepted(Outcome<Change<Course>, OfferingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private static Change<Course> draft(AccountId creator, String slug, CourseDetails details) {
        return Course.draft(new CourseId(UUID.randomUUID()), creator, slug, details, NOON);
    }

    private static String slug() {
        return "algebra-" + UUID.randomUUID();
    }

    private static CourseDetails details(@Nullable Money price) {
        return new CourseDetails(
                "Algebra",
                "For everyone.",
                Level.ADVANCED,
                null,
                price,
                Duration.ofMinutes(45),
                List.of("math"),
                List.of("Count", "Prove"),
                List.of());
    }
}
