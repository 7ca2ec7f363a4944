package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Place;
import dev.tutorium.domain.offering.Course;
import dev.tutorium.domain.offering.CourseModule;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargeOrder;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.PaymentPolicy;
import dev.tutorium.domain.payment.ReturnPages;
import dev.tutorium.domain.payment.SplitRule;
import java.time.InstantSource;
import java.util.Objects;

/** Stores a place and the charge that pays it; called in the transaction of an activity that has admitted the student. */
public final class PlaceTaking {

    private final Enrollments enrollments;
    private final Charges charges;
    private final PaymentPolicy policy;
    private final PublicAddress address;
    private final Ids ids;
    private final InstantSource clock;

    public PlaceTaking(
            Enrollments enrollments,
            Charges charges,
            PaymentPolicy policy,
            PublicAddress address,
            Ids ids,
            InstantSource clock) {
        this.enrollments = enrollments;
        this.charges = charges;
        this.policy = policy;
        this.address = address;
        this.ids = ids;
        this.clock = clock;
    }

    Enrollment take(Course course, AccountId student, AccountId teacher) {
        var now = clock.instant();
        var price = Objects.requireNonNull(course.price(), "an open course has a price");
        var id = new EnrollmentId(ids.next());
        var charge = price.isPositive() ? new ChargeId(ids.next()) : null;
        if (charge != null) {
            charges.record(Charge.open(order(charge, id, course, student, teacher, price), policy, now));
        }
        var place = new Place(student, course.id(), course.creator(), teacher, price, charge, now);
        var modules = course.modules().stream().map(CourseModule::id).toList();
        return enrollments.record(Enrollment.take(id, place, modules, now));
    }

    private ChargeOrder order(
            ChargeId charge,
            EnrollmentId enrollment,
            Course course,
            AccountId student,
            AccountId teacher,
            Money price) {
        return new ChargeOrder(
                charge,
                student,
                ChargePurpose.enrollment(enrollment),
                course.title(),
                price,
                null,
                new SplitRule.Course(teacher, course.creator()),
                course.modules().stream().map(module -> module.id().value()).toList(),
                false,
                new ReturnPages(
                        address.of("/api/enrollments/" + enrollment.value() + "/progress")
                                .toString(),
                        address.of("/api/courses/" + course.id().value()).toString()));
    }
}
