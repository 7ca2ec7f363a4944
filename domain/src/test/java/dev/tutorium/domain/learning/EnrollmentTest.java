package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.CourseSession.Standing.HELD;
import static dev.tutorium.domain.learning.CourseSession.Standing.PLANNED;
import static dev.tutorium.domain.learning.Sample.FIRST;
import static dev.tutorium.domain.learning.Sample.NOW;
import static dev.tutorium.domain.learning.Sample.SECOND;
import static dev.tutorium.domain.learning.Sample.accepted;
import static dev.tutorium.domain.learning.Sample.refusal;
import static dev.tutorium.domain.learning.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.Completed;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentActivated;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCompleted;
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
}
