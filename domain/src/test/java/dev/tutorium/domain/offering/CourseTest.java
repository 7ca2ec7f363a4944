package dev.tutorium.domain.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CourseTest {

    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
    private static final ModuleId FIRST = new ModuleId(new UUID(3, 1));
    private static final ModuleId SECOND = new ModuleId(new UUID(3, 2));
    private static final ModuleDetails MODULE = new ModuleDetails("Module", "", null, null, null);

    private final Course draft = Course.draft(
                    new CourseId(new UUID(1, 1)), new AccountId(new UUID(2, 1)), "algebra", details(null), NOW)
            .state();

    @Test
    void a_course_is_published_with_a_module_and_a_price() {
        assertThat(draft.publish(NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.CourseWithoutModules()));
        var withModule = state(draft.addModule(FIRST, MODULE, NOW));
        assertThat(withModule.publish(NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.CourseWithoutPrice()));
        assertThat(state(priced(withModule).publish(NOW)).isOpen()).isTrue();
    }

    @Test
    void a_price_of_nothing_is_a_price() {
        var free = state(state(draft.addModule(FIRST, MODULE, NOW)).edit(details(Money.of(0, "EUR")), NOW));
        assertThat(free.publish(NOW).isAccepted()).isTrue();
    }

    @Test
    void a_published_course_keeps_its_last_module() {
        var published = published();
        assertThat(published.removeModule(FIRST, NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.CourseWithoutModules()));
        var more = state(published.addModule(SECOND, MODULE, NOW));
        assertThat(state(more.removeModule(FIRST, NOW)).modules())
                .extracting(CourseModule::id)
                .containsExactly(SECOND);
    }

    @Test
    void an_order_names_each_module_once() {
        var two = state(state(draft.addModule(FIRST, MODULE, NOW)).addModule(SECOND, MODULE, NOW));
        assertThat(state(two.reorder(List.of(SECOND, FIRST), NOW)).modules())
                .extracting(CourseModule::id)
                .containsExactly(SECOND, FIRST);
        var refused = Outcome.refused(new OfferingRefusal.OrderIncomplete(2));
        assertThat(two.reorder(List.of(SECOND), NOW)).isEqualTo(refused);
        assertThat(two.reorder(List.of(SECOND, SECOND), NOW)).isEqualTo(refused);
    }

    @Test
    void a_draft_cannot_be_unpublished() {
        assertThat(draft.unpublish(NOW)).isEqualTo(Outcome.refused(new OfferingRefusal.CourseNotPublished()));
        assertThat(state(published().unpublish(NOW)).isOpen()).isFalse();
    }

    @Test
    void publishing_and_unpublishing_again_change_nothing_and_deleting_neither() {
        var published = published();
        assertThat(published.publish(NOW)).isEqualTo(Outcome.accepted(Change.of(published)));
        var unpublished = state(published.unpublish(NOW));
        assertThat(unpublished.unpublish(NOW)).isEqualTo(Outcome.accepted(Change.of(unpublished)));
        assertThat(state(unpublished.publish(NOW)).status()).isEqualTo(CourseStatus.PUBLISHED);
        var deleted = published.delete(NOW).state();
        assertThat(deleted.isOpen()).isFalse();
        assertThat(deleted.delete(NOW.plusSeconds(1))).isEqualTo(Change.of(deleted));
    }

    @Test
    void each_step_is_told() {
        var id = draft.id();
        var creator = draft.creator();
        assertThat(Course.draft(id, creator, "algebra", details(null), NOW).events())
                .containsExactly(new OfferingEvent.CourseCreated(id, creator, "Algebra", NOW));
        assertThat(changed(draft.addModule(FIRST, MODULE, NOW)).events())
                .containsExactly(new OfferingEvent.CourseEdited(id, creator, NOW));
        assertThat(changed(state(published().unpublish(NOW)).publish(NOW)).events())
                .containsExactly(new OfferingEvent.CoursePublished(id, creator, "Algebra", NOW));
        assertThat(changed(published().unpublish(NOW)).events())
                .containsExactly(new OfferingEvent.CourseUnpublished(id, creator, "Algebra", NOW));
        var deleted = published().delete(NOW).events();
        assertThat(deleted).containsExactly(new OfferingEvent.CourseDeleted(id, creator, NOW));
        assertThat(deleted.getFirst().aggregateId()).isEqualTo(id.value());
    }

    @Test
    void editing_a_module_changes_that_one_and_keeps_its_place() {
        var two = state(state(draft.addModule(FIRST, MODULE, NOW)).addModule(SECOND, MODULE, NOW));
        var written = new ModuleDetails("Groups", "", 20, null, null);
        assertThat(state(two.editModule(SECOND, written, NOW)).modules())
                .containsExactly(new CourseModule(FIRST, MODULE), new CourseModule(SECOND, written));
        assertThat(two.module(SECOND)).contains(new CourseModule(SECOND, MODULE));
        assertThat(draft.module(SECOND)).isEmpty();
    }

    @Test
    void a_published_course_keeps_its_price() {
        assertThat(published().edit(details(null), NOW))
                .isEqualTo(Outcome.refused(new OfferingRefusal.CourseWithoutPrice()));
        assertThatThrownBy(() -> details(Money.of(-1, "EUR"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_its_creators_and_nobody_elses() {
        assertThat(draft.isBy(draft.creator())).isTrue();
        assertThat(draft.isBy(new AccountId(new UUID(2, 2)))).isFalse();
        assertThat(draft.sessionLength()).isEqualTo(Duration.ofMinutes(60));
    }

    private Course published() {
        return state(priced(state(draft.addModule(FIRST, MODULE, NOW))).publish(NOW));
    }

    private static Course priced(Course course) {
        return state(course.edit(details(Money.of(9_900, "EUR")), NOW));
    }

    private static CourseDetails details(@Nullable Money price) {
        return new CourseDetails(
                "Algebra", "", Level.BEGINNER, null, price, Duration.ofMinutes(60), List.of(), List.of(), List.of());
    }

    private static Change<Course> changed(Outcome<Change<Course>, OfferingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private static Course state(Outcome<Change<Course>, OfferingRefusal> outcome) {
        return outcome.orThrow(refusal -> new IllegalStateException("refused: " + refusal))
                .state();
    }
}
