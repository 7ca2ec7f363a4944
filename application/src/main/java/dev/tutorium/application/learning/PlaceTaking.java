package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.payment.Discounting;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.learning.Place;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Discount;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountRefusal;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Stores a place and the charge that pays it; called in the transaction of an activity that has admitted the student. */
public final class PlaceTaking {

    private final Enrollments enrollments;
    private final Charges charges;
    private final Discounting discounts;
    private final PaymentPolicy policy;
    private final PublicAddress address;
    private final Ids ids;
    private final InstantSource clock;

    public PlaceTaking(
            Enrollments enrollments,
            Charges charges,
            Discounting discounts,
            PaymentPolicy policy,
            PublicAddress address,
            Ids ids,
            InstantSource clock) {
        this.enrollments = enrollments;
        this.charges = charges;
        this.discounts = discounts;
        this.policy = policy;
        this.address = address;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who teaches, and what they get beyond the usual share. */
    record Teaching(AccountId teacher, int extra) {}

    /** With a discount code the place costs what it leaves of the price, and nothing is charged where it leaves nothing. */
    Outcome<Enrollment, LearningRefusal> take(
            Course course, AccountId student, Teaching teaching, @Nullable String code) {
        var now = clock.instant();
        var price = Objects.requireNonNull(course.price(), "an open course has a price");
        var id = new EnrollmentId(ids.next());
        var charge = new ChargeId(ids.next());
        if (code == null || !price.isPositive()) {
            return Outcome.accepted(take(id, course, new Sale(student, teaching, charge, price, null), now));
        }
        var typed = new Discounting.Typed(code, course.creator(), course.id().value(), price);
        var bought = new DiscountCode.Bought(student, ChargePurpose.enrollment(id), charge);
        return switch (discounts.redeem(typed, bought, now)) {
            case Outcome.Accepted<Discount, DiscountRefusal>(var discount) ->
                Outcome.accepted(take(id, course, new Sale(student, teaching, charge, price, discount), now));
            case Outcome.Refused<Discount, DiscountRefusal>(var why) ->
                Outcome.refused(new LearningRefusal.CodeRefused(why));
        };
    }

    /** Whether a code was redeemed for the place. */
    boolean isDiscounted(EnrollmentId enrollment) {
        return discounts.isRedeemed(ChargePurpose.enrollment(enrollment));
    }

    private record Sale(
            AccountId student,
            Teaching teaching,
            ChargeId charge,
            Money price,
            @Nullable Discount discount) {

        Money left() {
            return discount == null ? price : price.minus(discount.amount());
        }
    }

    private Enrollment take(EnrollmentId id, Course course, Sale sale, Instant now) {
        var charge = sale.left().isPositive() ? sale.charge() : null;
        if (charge != null) {
            charges.record(Charge.open(order(id, course, sale), policy, now));
        }
        var place = new Place(
                sale.student(), course.id(), course.creator(), sale.teaching().teacher(), sale.left(), charge, now);
        var modules = course.modules().stream().map(CourseModule::id).toList();
        return enrollments.record(Enrollment.take(id, place, modules, now));
    }

    private ChargeOrder order(EnrollmentId enrollment, Course course, Sale sale) {
        return new ChargeOrder(
                sale.charge(),
                sale.student(),
                ChargePurpose.enrollment(enrollment),
                course.title(),
                sale.price(),
                sale.discount(),
                new SplitRule.Course(
                        sale.teaching().teacher(),
                        course.creator(),
                        sale.teaching().extra()),
                course.modules().stream().map(module -> module.id().value()).toList(),
                false,
                new ReturnPages(
                        address.of("/api/enrollments/" + enrollment.value() + "/progress")
                                .toString(),
                        address.of("/api/courses/" + course.id().value()).toString()));
    }
}
