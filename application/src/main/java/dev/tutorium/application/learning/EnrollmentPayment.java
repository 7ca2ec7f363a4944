package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.Cancelled;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose.Kind;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.PaymentEvent;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What becomes of a place when its charge does: paid, it is active; expired or failed, it lapses. Money for a place that has lapsed
 * goes back in full.
 */
public final class EnrollmentPayment implements Reaction<PaymentEvent.OfCharge> {

    private final Enrollments enrollments;
    private final Charges charges;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public EnrollmentPayment(
            Enrollments enrollments, Charges charges, Ids ids, Transactions transactions, InstantSource clock) {
        this.enrollments = enrollments;
        this.charges = charges;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "learning.enrollment-payment";
    }

    @Override
    public Class<PaymentEvent.OfCharge> event() {
        return PaymentEvent.OfCharge.class;
    }

    @Override
    public void react(PaymentEvent.OfCharge event) {
        switch (event) {
            case PaymentEvent.ChargePaid paid
            when paid.purpose() == Kind.ENROLLMENT -> paid(paid.purposeId(), paid.charge());
            case PaymentEvent.ChargeExpired expired
            when expired.purpose() == Kind.ENROLLMENT ->
                lapse(expired.purposeId(), "the checkout was not paid in time");
            case PaymentEvent.ChargeFailed failed
            when failed.purpose() == Kind.ENROLLMENT -> lapse(failed.purposeId(), "the payment failed");
            default -> {}
        }
    }

    private void paid(UUID id, ChargeId charge) {
        transactions.inTransaction(() -> {
            switch (enrollments.getForUpdate(new EnrollmentId(id))) {
                case AwaitingPayment waiting -> enrollments.record(waiting.paid(clock.instant()));
                case Cancelled _ -> refund(charge);
                default -> {}
            }
        });
    }

    private void lapse(UUID id, String reason) {
        transactions.inTransaction(() -> {
            if (enrollments.getForUpdate(new EnrollmentId(id)) instanceof AwaitingPayment waiting) {
                enrollments.record(waiting.lapse(reason, clock.instant()));
            }
        });
    }

    private void refund(ChargeId id) {
        if (charges.getForUpdate(id) instanceof Charge.Paid paid
                && paid.refunds().isEmpty()
                && paid.left().isPositive()) {
            var why = Explanation.of(
                    "late_payment", "the place had lapsed before", Explanation.figure("paid", paid.left()));
            charges.record(paid.refund(new RefundId(ids.next()), paid.left(), why, clock.instant())
                    .orThrow(refusal -> new IllegalStateException("a refund of what is left was refused: " + refusal)));
        }
    }
}
