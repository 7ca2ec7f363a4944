package dev.tutorium.application.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.learning.Enrolling.Taken;
import dev.tutorium.application.learning.port.CertifiedTeachersInMemory;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.EnrollmentsInMemory;
import dev.tutorium.application.offering.port.CoursesInMemory;
import dev.tutorium.application.payment.Checkouts;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.CardsInMemory;
import dev.tutorium.application.payment.port.ChargesInMemory;
import dev.tutorium.application.payment.port.DiscountCodesInMemory;
import dev.tutorium.application.payment.port.SubscriptionsInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.CourseId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.ModuleId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.learning.CourseSession;
import dev.tutorium.domain.learning.CourseSession.Standing;
import dev.tutorium.domain.learning.EnrollmentStatus;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseDetails;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.domain.offering.CourseModule.ModuleDetails;
import dev.tutorium.domain.offering.CourseStatus;
import dev.tutorium.domain.offering.Level;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentEvent;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrollingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final AccountId CREATOR = new AccountId(new UUID(1, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(1, 2));
    private static final CourseId COURSE = new CourseId(new UUID(2, 1));
    private static final Actor.Member ACTOR = new Actor.Member(STUDENT, Set.of(Role.STUDENT), new UUID(3, 1));

    private final CoursesInMemory courses = new CoursesInMemory();
    private final CertifiedTeachersInMemory teachers = new CertifiedTeachersInMemory();
    private final EnrollmentsInMemory enrollments = new EnrollmentsInMemory();
    private final ChargesInMemory charges = new ChargesInMemory();
    private final TransactionsInMemory transactions = new TransactionsInMemory();
    private final List<CourseSession> sessions = new ArrayList<>();
    private final InstantSource clock = InstantSource.fixed(NOW);
    private final PaymentPolicy policy = PaymentPolicy.standard();
    private final DiscountCodesInMemory codes = new DiscountCodesInMemory();
    private final Discounting discounts = new Discounting(codes);
    private final PlaceTaking places = new PlaceTaking(
            enrollments,
            charges,
            discounts,
            policy,
            path -> URI.create("https://tutorium.test" + path),
            UUID::randomUUID,
            clock);
    private final Checkouts checkouts = new Checkouts(
            charges,
            new SubscriptionsInMemory(),
            payer -> Optional.of("ada@example.test"),
            new CardsInMemory(clock),
            transactions,
            clock);
    private int extraShare;
    private final Enrolling enrolling =
            new Enrolling(courses, teachers, enrollments, places, checkouts, _ -> extraShare, transactions);
    private final EnrollmentPayment payment =
            new EnrollmentPayment(enrollments, charges, UUID::randomUUID, transactions, clock);
    private final EnrollmentCancellation cancellation = new EnrollmentCancellation(
            enrollments, new Sessions(), charges, policy, UUID::randomUUID, transactions, clock);

    @BeforeEach
    void aCourseItsCreatorTeaches() {
        courses.record(Change.of(course(10_000)));
        new TeacherCertifying(teachers, UUID::randomUUID).certify(COURSE, CREATOR, NOW);
    }

    @Test
    void a_place_waits_for_its_payment_and_a_second_try_finds_the_same_checkout() {
        var first = taken();
        assertThat(first.enrollment().status()).isEqualTo(EnrollmentStatus.PENDING_PAYMENT);
        assertThat(first.checkoutUrl()).isNotNull();
        assertThat(taken()).isEqualTo(first);
    }

    @Test
    void a_creator_who_teaches_earns_both_parts_of_the_split() {
        var shares = charges.get(chargeOf(taken())).terms().shares();
        assertThat(shares).extracting(share -> share.amount().minor()).containsExactly(8_500L, 1_500L);
    }

    @Test
    void what_a_teacher_has_earned_to_get_beyond_the_usual_is_the_platforms_to_give() {
        extraShare = 500;
        var shares = charges.get(chargeOf(taken())).terms().shares();
        assertThat(shares).extracting(share -> share.amount().minor()).containsExactly(9_000L, 1_000L);
    }

    @Test
    void a_paid_place_is_active_and_paying_twice_changes_nothing() {
        var id = paid();
        payment.react(chargePaid(id));
        assertThat(enrollments.get(id).status()).isEqualTo(EnrollmentStatus.ACTIVE);
    }

    @Test
    void an_active_place_is_not_taken_again() {
        var id = paid();
        assertThat(enrolling.enroll(ACTOR, COURSE, null, null))
                .isEqualTo(Outcome.refused(new LearningRefusal.AlreadyEnrolled(id)));
    }

    @Test
    void a_place_that_was_not_paid_in_time_lapses_and_late_money_goes_back_whole() {
        var waiting = taken();
        var charge = chargeOf(waiting);
        var id = waiting.enrollment().id();
        payment.react(new PaymentEvent.ChargeExpired(charge, ChargePurpose.Kind.ENROLLMENT, id.value(), NOW));
        assertThat(enrollments.get(id).status()).isEqualTo(EnrollmentStatus.CANCELLED);

        charges.record(charges.get(charge).paid("pi_1", NOW));
        payment.react(chargePaid(id));
        payment.react(chargePaid(id));
        var late = (Charge.Paid) charges.get(charge);
        assertThat(late.left().isZero()).isTrue();
        assertThat(late.refunds()).hasSize(1);
    }

    @Test
    void cancelling_gives_back_exactly_what_the_preview_said() {
        var id = paid();
        sessions.add(new CourseSession(new SessionId(new UUID(5, 1)), NOW.minusSeconds(7_200), Standing.HELD));
        var preview = cancellation.preview(ACTOR, id);
        var terms = preview.orThrow(refusal -> new IllegalStateException("refused: " + refusal));
        assertThat(terms.refund()).isEqualTo(Money.of(5_000, "EUR"));

        assertThat(cancellation.cancel(ACTOR, id, "no time")).isEqualTo(preview);
        var refunded = (Charge.Paid)
                charges.get(Objects.requireNonNull(enrollments.get(id).place().charge()));
        assertThat(refunded.left()).isEqualTo(Money.of(5_000, "EUR"));
        assertThat(enrollments.get(id).status()).isEqualTo(EnrollmentStatus.CANCELLED);
    }

    @Test
    void a_free_course_needs_no_checkout() {
        var current = courses.get(COURSE);
        courses.record(
                current.edit(details(0), NOW).orThrow(refusal -> new IllegalStateException("refused: " + refusal)));
        var free = taken();
        assertThat(free.enrollment().status()).isEqualTo(EnrollmentStatus.ACTIVE);
        assertThat(free.checkoutUrl()).isNull();
    }

    private Taken taken() {
        return enrolling
                .enroll(ACTOR, COURSE, null, null)
                .orThrow(refusal -> new IllegalStateException("refused: " + refusal));
    }

    private EnrollmentId paid() {
        var place = taken();
        charges.record(charges.get(chargeOf(place)).paid("pi_1", NOW));
        payment.react(chargePaid(place.enrollment().id()));
        return place.enrollment().id();
    }

    private PaymentEvent.ChargePaid chargePaid(EnrollmentId id) {
        var place = enrollments.get(id).place();
        return new PaymentEvent.ChargePaid(
                Objects.requireNonNull(place.charge()),
                ChargePurpose.Kind.ENROLLMENT,
                id.value(),
                STUDENT,
                place.price(),
                NOW);
    }

    private static ChargeId chargeOf(Taken taken) {
        return Objects.requireNonNull(taken.enrollment().place().charge());
    }

    private static Course course(long cents) {
        var module = new ModuleDetails("Module", "", null, null, null);
        var modules = List.of(
                new CourseModule(new ModuleId(new UUID(4, 1)), module),
                new CourseModule(new ModuleId(new UUID(4, 2)), module));
        return new Course(COURSE, CREATOR, "algebra", details(cents), modules, CourseStatus.PUBLISHED, false, null, 0);
    }

    private static CourseDetails details(long cents) {
        return new CourseDetails(
                "Algebra",
                "",
                Level.BEGINNER,
                null,
                Money.of(cents, "EUR"),
                Duration.ofMinutes(60),
                List.of(),
                List.of(),
                List.of());
    }

    private final class Sessions implements CourseSessions {

        @Override
        public List<CourseSession> of(EnrollmentId enrollment) {
            return List.copyOf(sessions);
        }

        @Override
        public Optional<EnrollmentId> enrollmentOf(SessionId session) {
            return Optional.empty();
        }
    }
}
