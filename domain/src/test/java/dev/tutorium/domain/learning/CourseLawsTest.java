package dev.tutorium.domain.learning;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static dev.tutorium.domain.learning.Sample.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.Completed;
import dev.tutorium.domain.learning.LearningEvent.EnrollmentCompleted;
import dev.tutorium.domain.learning.LearningEvent.ModuleSettled;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.Portion;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds after any history of booking, moving, cancelling, holding and missing the sessions of a course. */
class CourseLawsTest {

    private static final PaymentPolicy POLICY = PaymentPolicy.standard();

    @Test
    void modules_are_settled_in_order_each_once_by_sessions_in_order() {
        forAll(500, random -> {
            var history = history(random);
            history.go(random, 60, random.nextDouble());
            var settled = history.events().stream()
                    .filter(ModuleSettled.class::isInstance)
                    .map(ModuleSettled.class::cast)
                    .toList();
            assertThat(settled)
                    .extracting(ModuleSettled::position)
                    .containsExactlyElementsOf(
                            IntStream.range(0, settled.size()).boxed().toList());
            assertThat(settled).extracting(ModuleSettled::session).doesNotHaveDuplicates();
            assertThat(settled)
                    .extracting(ModuleSettled::session)
                    .containsExactlyElementsOf(history.sessions().stream()
                            .sorted(CourseSession.BY_START)
                            .takeWhile(CourseSession::isOver)
                            .map(CourseSession::session)
                            .toList());
        });
    }

    @Test
    void the_nth_session_by_start_has_the_nth_module() {
        forAll(500, random -> {
            var history = history(random);
            history.go(random, 40, random.nextDouble());
            var curriculum = history.enrollment().curriculum();
            var inOrder =
                    history.sessions().stream().sorted(CourseSession.BY_START).toList();
            var modules = curriculum.modulesOf(history.sessions());
            for (int i = 0; i < inOrder.size(); i++) {
                assertThat(modules)
                        .containsEntry(
                                inOrder.get(i).session(),
                                curriculum.steps().get(i).module());
            }
        });
    }

    @Test
    void sessions_never_exceed_the_modules_and_it_completes_exactly_when_each_has_had_one() {
        forAll(500, random -> {
            var history = history(random);
            history.go(random, 80, random.nextDouble());
            var size = history.enrollment().curriculum().size();
            assertThat(history.sessions()).hasSizeLessThanOrEqualTo(size);
            var over = history.sessions().stream().filter(CourseSession::isOver).count();
            assertThat(history.enrollment() instanceof Completed).isEqualTo(over == size);
            assertThat(history.events().stream()
                            .filter(EnrollmentCompleted.class::isInstance)
                            .count())
                    .isEqualTo(over == size ? 1 : 0);
        });
    }

    @Test
    void the_end_is_the_same_whenever_and_in_whatever_order_the_ends_of_sessions_are_told() {
        forAll(500, random -> {
            var seed = random.nextLong();
            var modules = 1 + random.nextInt(6);
            var price = Money.of(random.nextInt(50_000), "EUR");
            var atOnce = new CourseHistory(enrolled(modules, price));
            atOnce.go(new Random(seed), 60, 2);
            var atTheEnd = new CourseHistory(enrolled(modules, price));
            atTheEnd.go(new Random(seed), 60, -1);
            assertThat(lessons(atTheEnd)).isEqualTo(lessons(atOnce));
            assertThat(atTheEnd.enrollment().status())
                    .isEqualTo(atOnce.enrollment().status());
        });
    }

    @Test
    void what_the_modules_earn_and_what_is_refunded_add_to_the_price() {
        forAll(500, random -> {
            var history = history(random);
            history.go(random, random.nextInt(60), random.nextDouble());
            history.closeAll();
            var place = history.enrollment().place();
            var paid = paid(history.enrollment());
            for (var event : history.events()) {
                if (event instanceof ModuleSettled settled) {
                    paid = (Charge.Paid) paid.earn(settled.module().value(), settled.at(), POLICY.escrowHold())
                            .state();
                }
            }
            var refund = Money.zero(place.price().currency());
            if (history.enrollment() instanceof Active active) {
                var terms = accepted(active.cancellation(history.sessions(), paid.left(), history.now()));
                refund = terms.refund();
                var why = Explanation.of("course_pro_rata", "");
                paid = (Charge.Paid)
                        accepted(paid.cancel(new RefundId(new UUID(17, 1)), refund, why, POLICY, history.now()))
                                .state();
            }
            assertThat(earned(paid).plus(refund)).isEqualTo(place.price());
            assertThat(earned(paid)).isEqualTo(paid.left());
        });
    }

    private static CourseHistory history(Random random) {
        return new CourseHistory(enrolled(1 + random.nextInt(6), Money.of(1 + random.nextInt(50_000), "EUR")));
    }

    private static Active enrolled(int modules, Money price) {
        var charge = price.isPositive() ? Sample.active().place().charge() : null;
        var place = new Place(Sample.STUDENT, Sample.COURSE, Sample.CREATOR, Sample.TEACHER, price, charge, Sample.NOW);
        var ids = IntStream.range(0, modules)
                .mapToObj(i -> new ModuleId(new UUID(12, i)))
                .toList();
        var taken = Enrollment.take(new EnrollmentId(new UUID(11, 1)), place, ids, Sample.NOW)
                .state();
        return taken instanceof AwaitingPayment waiting
                ? (Active) waiting.paid(Sample.NOW).state()
                : (Active) taken;
    }

    private static Charge.Paid paid(Enrollment enrollment) {
        var place = enrollment.place();
        var modules = enrollment.curriculum().steps().stream()
                .map(step -> step.module().value())
                .toList();
        var order = new ChargeOrder(
                Objects.requireNonNull(place.charge()),
                place.student(),
                ChargePurpose.enrollment(enrollment.id()),
                "Algebra",
                place.price(),
                null,
                new SplitRule.Course(place.teacher(), place.creator()),
                modules,
                false,
                new ReturnPages("https://tutorium.test/paid", "https://tutorium.test/left"));
        return (Charge.Paid) Charge.open(order, POLICY, Sample.NOW)
                .state()
                .paid("pi_1", Sample.NOW)
                .state();
    }

    private static Money earned(Charge.Paid paid) {
        return paid.shares().stream()
                .flatMap(share -> share.portions().stream())
                .filter(portion -> portion.state() != Portion.State.PENDING)
                .map(Portion::left)
                .reduce(Money.of(0, "EUR"), Money::plus);
    }

    private static List<String> lessons(CourseHistory history) {
        return history.enrollment().curriculum().steps().stream()
                .map(Step::lesson)
                .map(lesson -> lesson == null ? "" : lesson.session() + " missed: " + lesson.missed())
                .toList();
    }
}
