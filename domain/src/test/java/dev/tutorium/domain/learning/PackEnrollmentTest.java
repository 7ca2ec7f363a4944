package dev.tutorium.domain.learning;

import static dev.tutorium.domain.learning.CourseSession.Standing.HELD;
import static dev.tutorium.domain.learning.CourseSession.Standing.MISSED;
import static dev.tutorium.domain.learning.CourseSession.Standing.PLANNED;
import static dev.tutorium.domain.learning.Sample.ENROLLMENT;
import static dev.tutorium.domain.learning.Sample.NOW;
import static dev.tutorium.domain.learning.Sample.STUDENT;
import static dev.tutorium.domain.learning.Sample.TEACHER;
import static dev.tutorium.domain.learning.Sample.accepted;
import static dev.tutorium.domain.learning.Sample.account;
import static dev.tutorium.domain.learning.Sample.refusal;
import static dev.tutorium.domain.learning.Sample.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CoursePackId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Enrollment.CancellationTerms;
import dev.tutorium.domain.learning.LearningEvent.ClassSettled;
import dev.tutorium.domain.learning.LearningEvent.PackActivated;
import dev.tutorium.domain.learning.LearningEvent.PackCancelled;
import dev.tutorium.domain.learning.LearningEvent.PackCompleted;
import dev.tutorium.domain.learning.LearningEvent.PackLapsed;
import dev.tutorium.domain.learning.LearningEvent.PackTaken;
import dev.tutorium.domain.learning.PackEnrollment.Active;
import dev.tutorium.domain.learning.PackEnrollment.AwaitingPayment;
import dev.tutorium.domain.learning.PackEnrollment.Cancelled;
import dev.tutorium.domain.learning.PackEnrollment.Completed;
import dev.tutorium.domain.offering.CoursePack;
import dev.tutorium.domain.offering.PackDetails;
import dev.tutorium.domain.offering.PackStatus;
import dev.tutorium.domain.offering.PackTerms;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PackEnrollmentTest {

    private static final CoursePackId PACK = new CoursePackId(new UUID(18, 1));
    private static final PackTerms TERMS = new PackTerms(3, 1, 0, true, new PackTerms.Scheduling.Flexible());
    private static final Money PRICE = Money.of(100, "EUR");
    private static final List<ModuleId> CLASSES =
            List.of(new ModuleId(new UUID(12, 1)), new ModuleId(new UUID(12, 2)), new ModuleId(new UUID(12, 3)));

    @Test
    void a_place_with_a_price_waits_for_its_payment_and_a_free_one_is_active_at_once() {
        var waiting = PackEnrollment.take(ENROLLMENT, place(PRICE), CLASSES, NOW);
        assertThat(waiting.state().status()).isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
        assertThat(waiting.events()).hasExactlyElementsOfTypes(PackTaken.class);
        var free = PackEnrollment.take(ENROLLMENT, place(Money.of(0, "EUR")), CLASSES, NOW);
        assertThat(free.state().status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(free.events()).hasExactlyElementsOfTypes(PackTaken.class, PackActivated.class);
    }

    @Test
    void a_place_that_is_not_paid_lapses() {
        var lapsed = waiting().lapse("not paid", NOW);
        assertThat(lapsed.state().status()).isEqualTo(EnrollmentStatus.CANCELLED);
        assertThat(lapsed.events()).containsExactly(new PackLapsed(ENROLLMENT, PACK, STUDENT, "not paid", NOW));
    }

    @Test
    void it_completes_by_itself_with_the_last_class() {
        var two = active().settle(List.of(session(1, HELD), session(2, MISSED), session(12, PLANNED)), NOW);
        assertThat(two.state()).isInstanceOf(Active.class);
        assertThat(two.events()).hasExactlyElementsOfTypes(ClassSettled.class, ClassSettled.class);
        var all = ((Active) two.state()).settle(List.of(session(1, HELD), session(2, MISSED), session(3, HELD)), NOW);
        assertThat(all.state()).isInstanceOf(Completed.class);
        assertThat(all.state().status()).isEqualTo(EnrollmentStatus.COMPLETED);
        assertThat(all.events()).hasExactlyElementsOfTypes(ClassSettled.class, PackCompleted.class);
        assertThat(all.events().getFirst())
                .isEqualTo(new ClassSettled(
                        ENROLLMENT,
                        PACK,
                        STUDENT,
                        TEACHER,
                        CLASSES.get(2),
                        2,
                        session(3, HELD).session(),
                        false,
                        place(PRICE).charge(),
                        NOW));
    }

    @Test
    void giving_it_up_gives_back_the_classes_not_held_and_the_used_part_is_rounded_down() {
        var sessions = List.of(session(1, HELD), session(12, PLANNED));
        var terms = accepted(active().cancellation(sessions, PRICE, NOW));
        assertThat(terms).isEqualTo(new CancellationTerms(PRICE, 3, 1, Money.of(67, "EUR")));
        var change = active().cancel(terms, sessions, STUDENT, "no time", NOW);
        assertThat(change.events())
                .hasExactlyElementsOfTypes(ClassSettled.class, PackCancelled.class)
                .contains(new PackCancelled(
                        ENROLLMENT, PACK, STUDENT, TEACHER, STUDENT, Money.of(67, "EUR"), "no time", NOW));
        var gone = (Cancelled) change.state();
        assertThat(gone.classes().settled()).isEqualTo(1);
        assertThat(gone.status()).isEqualTo(EnrollmentStatus.CANCELLED);
    }

    @Test
    void no_more_goes_back_than_is_left_of_the_payment() {
        var left = Money.of(10, "EUR");
        assertThat(accepted(active().cancellation(List.of(), left, NOW)).refund())
                .isEqualTo(left);
    }

    @Test
    void its_student_waits_for_a_class_under_way_and_the_removal_of_the_pack_counts_it_as_held() {
        var underway = List.of(session(1, PLANNED));
        assertThat(refusal(active().cancellation(underway, PRICE, NOW)))
                .isEqualTo(new LearningRefusal.SessionUnderway());
        assertThat(active().removal(underway, PRICE, NOW))
                .isEqualTo(new CancellationTerms(PRICE, 3, 1, Money.of(67, "EUR")));
        assertThat(active().removal(List.of(session(12, PLANNED)), PRICE, NOW).refund())
                .isEqualTo(PRICE);
    }

    @Test
    void the_class_ids_are_as_many_as_the_classes() {
        assertThatThrownBy(() -> PackEnrollment.take(ENROLLMENT, place(PRICE), CLASSES.subList(0, 2), NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void exactly_a_place_with_a_price_has_a_charge() {
        var charge = new ChargeId(new UUID(13, 1));
        assertThatThrownBy(() -> new PackPlace(STUDENT, PACK, TEACHER, TERMS, PRICE, null, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PackPlace(STUDENT, PACK, TEACHER, TERMS, Money.of(0, "EUR"), charge, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_published_pack_takes_anyone_but_its_teacher_once_at_a_time() {
        var pack = pack(PackStatus.PUBLISHED);
        assertThat(PackEnrollment.admit(pack, STUDENT, Optional.empty())).isEqualTo(Outcome.accepted(pack));
        assertThat(refusal(PackEnrollment.admit(pack(PackStatus.UNPUBLISHED), STUDENT, Optional.empty())))
                .isEqualTo(new LearningRefusal.CourseClosed());
        assertThat(refusal(PackEnrollment.admit(pack, TEACHER, Optional.empty())))
                .isEqualTo(new LearningRefusal.OwnCourse());
        assertThat(refusal(PackEnrollment.admit(pack, STUDENT, Optional.of(active()))))
                .isEqualTo(new LearningRefusal.AlreadyEnrolled(ENROLLMENT));
        var lapsed = waiting().lapse("not paid", NOW).state();
        assertThat(PackEnrollment.admit(pack, account(7), Optional.of(lapsed)).isAccepted())
                .isTrue();
    }

    private static AwaitingPayment waiting() {
        return (AwaitingPayment)
                PackEnrollment.take(ENROLLMENT, place(PRICE), CLASSES, NOW).state();
    }

    private static Active active() {
        return (Active) waiting().paid(NOW).state();
    }

    private static PackPlace place(Money price) {
        var charge = price.isPositive() ? new ChargeId(new UUID(13, 1)) : null;
        return new PackPlace(STUDENT, PACK, TEACHER, TERMS, price, charge, NOW);
    }

    private static CoursePack pack(PackStatus status) {
        return new CoursePack(PACK, TEACHER, new PackDetails("Algebra", "", "maths", PRICE, TERMS), status, 1);
    }
}
