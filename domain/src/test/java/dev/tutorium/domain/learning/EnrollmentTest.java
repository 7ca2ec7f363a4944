package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.CourseSession.Standing.HELD;
import static dev.tutorium.domain.learning.CourseSession.Standing.MISSED;
import static dev.tutorium.domain.learning.CourseSession.Standing.PLANNED;
import static dev.tutorium.domain.learning.Sample.FIRST;
import static dev.tutorium.domain.learning.Sample.NOW;
import static dev.tutorium.domain.learning.Sample.SECOND;
import static dev.tutorium.domain.learning.Sample.accepted;
import static dev.tutorium.domain.learning.Sample.refusal;
import static dev.tutorium.domain.learning.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.Cancelled;
import dev.tutorium.domain.learning.Enrollment.Completed;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentActivated;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCancelled;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCompleted;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentLapsed;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentTaken;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrollmentTest {

    private static final Money ALL = Money.of(10_000, "EUR");

    @Test
    void a_free_place_is_active_at_once() {
        var free =
                new Place(Sample.STUDENT, Sample.COURSE, Sample.CREATOR, Sample.TEACHER, Money.of(0, "EUR"), null, NOW);
        var change = Enrollment.take(Sample.ENROLLMENT, free, List.of(FIRST), NOW);
        assertThat(change.state()).isInstanceOf(Active.class);
        assertThat(change.events()).hasExactlyElementsOfTypes(EnrollmentTaken.class, EnrollmentActivated.class);
    }

    @Test
    void a_place_with_a_price_waits_for_its_payment() {
        assertThat(Sample.waiting().status()).isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
        assertThat(Sample.active().status()).isEqualTo(EnrollmentStatus.ACTIVE);
    }

    @Test
    void it_completes_by_itself_with_the_last_module() {
        var one = Sample.active().settle(List.of(session(1, HELD), session(2, PLANNED)), NOW);
        assertThat(one.state()).isInstanceOf(Active.class);
        assertThat(one.events()).hasExactlyElementsOfTypes(ModuleSettled.class);

        var both = ((Active) one.state()).settle(List.of(session(1, HELD), session(2, HELD)), NOW);
        assertThat(both.state()).isInstanceOf(Completed.class);
        assertThat(both.events()).hasExactlyElementsOfTypes(ModuleSettled.class, EnrollmentCompleted.class);
    }

    @Test
    void settling_what_is_settled_tells_nothing_again() {
        var sessions = List.of(session(1, HELD));
        var once = (Active) Sample.active().settle(sessions, NOW).state();
        assertThat(once.settle(sessions, NOW).events()).isEmpty();
    }

    @Test
    void cancelling_gives_back_what_no_session_has_used() {
        var none = accepted(Sample.active().cancellation(List.of(), ALL, NOW));
        assertThat(none.refund()).isEqualTo(ALL);
        var half = accepted(Sample.active().cancellation(List.of(session(1, HELD)), ALL, NOW));
        assertThat(half.refund()).isEqualTo(Money.of(5_000, "EUR"));
    }

    @Test
    void cancelling_never_gives_back_more_than_is_left_of_the_payment() {
        var left = Money.of(1_200, "EUR");
        assertThat(accepted(Sample.active().cancellation(List.of(), left, NOW)).refund())
                .isEqualTo(left);
    }

    @Test
    void cancelling_waits_for_a_session_under_way() {
        var begun = new CourseSession(session(1, PLANNED).session(), NOW, PLANNED);
        assertThat(refusal(Sample.active().cancellation(List.of(begun), ALL, NOW)))
                .isEqualTo(new LearningRefusal.SessionUnderway());
        var coming = new CourseSession(begun.session(), NOW.plusMillis(1), PLANNED);
        assertThat(Sample.active().cancellation(List.of(coming), ALL, NOW).isAccepted())
                .isTrue();
    }

    @Test
    void a_ticked_module_counts_as_complete_and_can_be_unticked() {
        var ticked = (Active) accepted(Sample.active().tick(SECOND, true, NOW)).state();
        assertThat(ticked.curriculum().progressPercent()).isEqualTo(50);
        var unticked = accepted(ticked.tick(SECOND, false, NOW)).state();
        assertThat(unticked.curriculum().progressPercent()).isZero();
    }

    @Test
    void a_taught_module_stays_complete() {
        var taught =
                (Active) Sample.active().settle(List.of(session(1, HELD)), NOW).state();
        assertThat(refusal(taught.tick(FIRST, false, NOW))).isEqualTo(new LearningRefusal.ModuleTaught());
    }

    @Test
    void a_module_of_another_course_cannot_be_ticked() {
        var other = new ModuleId(new UUID(99, 99));
        assertThat(refusal(Sample.active().tick(other, true, NOW))).isEqualTo(new LearningRefusal.ModuleNotInCourse());
    }

    @Test
    void one_more_session_is_booked_while_a_module_has_none() {
        var one = List.of(session(1, PLANNED));
        assertThat(accepted(Sample.active().roomBeside(one))).isEqualTo(Sample.active());
        var two = List.of(session(1, PLANNED), session(2, HELD));
        assertThat(refusal(Sample.active().roomBeside(two))).isEqualTo(new LearningRefusal.NoModuleLeft(2, 0, 2));
    }

    @Test
    void given_up_it_settles_what_was_held_and_says_what_goes_back() {
        var sessions = List.of(session(1, HELD), session(12, PLANNED));
        var terms = accepted(Sample.active().cancellation(sessions, ALL, NOW));
        assertThat(terms).isEqualTo(new Enrollment.CancellationTerms(ALL, 2, 1, Money.of(5_000, "EUR")));
        var change = Sample.active().cancel(terms, sessions, Sample.STUDENT, "no time", NOW);
        assertThat(change.events()).hasExactlyElementsOfTypes(ModuleSettled.class, EnrollmentCancelled.class);
        var gone = (Cancelled) change.state();
        assertThat(gone.status()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(gone.curriculum().settled()).isEqualTo(1);
        assertThat(gone.endedAt()).isEqualTo(NOW);
    }

    @Test
    void a_settled_module_is_told_with_its_place_and_its_session() {
        var held = session(1, HELD);
        var place = Sample.active().place();
        assertThat(Sample.active().settle(List.of(held), NOW).events())
                .containsExactly(new ModuleSettled(
                        Sample.ENROLLMENT,
                        Sample.COURSE,
                        Sample.STUDENT,
                        Sample.TEACHER,
                        FIRST,
                        0,
                        held.session(),
                        false,
                        place.charge(),
                        NOW));
    }

    @Test
    void a_place_that_was_never_paid_is_given_up_for_nothing() {
        var terms = Sample.waiting().cancellation();
        assertThat(terms).isEqualTo(new Enrollment.CancellationTerms(ALL, 2, 0, Money.of(0, "EUR")));
        var lapsed = Sample.waiting().lapse("not paid", NOW);
        assertThat(lapsed.state().endedAt()).isEqualTo(NOW);
        assertThat(lapsed.events()).hasExactlyElementsOfTypes(EnrollmentLapsed.class);
        assertThat(lapsed.events().getFirst().aggregateId()).isEqualTo(Sample.ENROLLMENT.value());
    }

    @Test
    void only_what_came_to_an_end_has_one() {
        assertThat(Sample.waiting().endedAt()).isNull();
        assertThat(Sample.active().endedAt()).isNull();
        assertThat(Sample.completed().endedAt()).isEqualTo(NOW);
        assertThat(Sample.completed().status()).isEqualTo(EnrollmentStatus.COMPLETED);
    }

    @Test
    void ticking_what_is_ticked_changes_nothing_and_a_taught_module_may_be_ticked_too() {
        var ticked = (Active) accepted(Sample.active().tick(SECOND, true, NOW)).state();
        assertThat(accepted(ticked.tick(SECOND, true, NOW.plusSeconds(1)))).isEqualTo(Change.of(ticked));
        var taught =
                (Active) Sample.active().settle(List.of(session(1, HELD)), NOW).state();
        assertThat(taught.tick(FIRST, true, NOW).isAccepted()).isTrue();
        var missed = (Active)
                Sample.active().settle(List.of(session(1, MISSED)), NOW).state();
        assertThat(missed.tick(FIRST, false, NOW).isAccepted()).isTrue();
    }

    @Test
    void exactly_a_place_with_a_price_has_a_charge() {
        var price = Money.of(1, "EUR");
        assertThatThrownBy(() ->
                        new Place(Sample.STUDENT, Sample.COURSE, Sample.CREATOR, Sample.TEACHER, price, null, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        var free = Money.of(0, "EUR");
        var charge = Sample.active().place().charge();
        assertThatThrownBy(() ->
                        new Place(Sample.STUDENT, Sample.COURSE, Sample.CREATOR, Sample.TEACHER, free, charge, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
