package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Denied;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.ChargePurpose;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.Payee;
import dev.tutorium.domain.payment.PaymentRefusal;
import dev.tutorium.domain.payment.Refund;
import dev.tutorium.domain.payment.Share;
import dev.tutorium.domain.payment.ShareRole;
import dev.tutorium.domain.trust.AuditEntry.Subject;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Refunds that a person grants, beside those that follow from a cancellation. The charge's shares bear it in proportion; what was
 * bought is not changed.
 */
public final class RefundDesk {

    private final Charges charges;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public RefundDesk(Charges charges, AuditTrail trail, Transactions transactions, Ids ids, InstantSource clock) {
        this.charges = charges;
        this.trail = trail;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What a person grants.
     *
     * @param minor    in minor units; null for all that is left
     * @param currency that the person means; null for the charge's
     * @param reason   in the person's words
     */
    public record Grant(@Nullable Long minor, @Nullable Currency currency, String reason) {

        public Grant {
            if (minor != null && minor <= 0) {
                throw new Malformed("amount", "must be more than zero");
            }
        }

        public Grant(@Nullable Long minor, String reason) {
            this(minor, null, reason);
        }
    }

    /**
     * By the teacher who earns from the charge; to anyone else it does not exist. Where someone else earns from it too, as from a
     * course, it is not the teacher's to give back.
     */
    public Outcome<Refund, PaymentRefusal> byTeacher(Actor.Member teacher, ChargeId id, Grant grant) {
        return grant(
                teacher,
                teacher.id(),
                () -> requireOwn(teacher, charges.getForUpdate(id)),
                grant,
                "granted by the teacher");
    }

    private static Charge requireOwn(Actor.Member teacher, Charge charge) {
        var earners = charge.terms().shares().stream()
                .map(Share::payee)
                .filter(payee -> payee.role() != ShareRole.PLATFORM)
                .toList();
        if (!earners.contains(Payee.teacher(teacher.id()))) {
            throw new Missing("charge");
        }
        if (earners.size() > 1) {
            throw new Denied("someone else earns from this payment too: an admin may refund it");
        }
        return charge;
    }

    /** By an admin, of any charge. */
    public Outcome<Refund, PaymentRefusal> byAdmin(Actor.Member admin, ChargeId id, Grant grant) {
        return grant(admin, null, () -> charges.getForUpdate(id), grant, "granted by an admin");
    }

    /** By an admin, of what was paid for a place in a course. */
    public Outcome<Refund, PaymentRefusal> ofEnrollment(Actor.Member admin, EnrollmentId enrollment, Grant grant) {
        return grant(
                admin,
                null,
                () -> charges.findLatestForUpdate(ChargePurpose.enrollment(enrollment))
                        .orElseThrow(() -> new Missing("charge")),
                grant,
                "granted by an admin");
    }

    private Outcome<Refund, PaymentRefusal> grant(
            Actor.Member granter, @Nullable AccountId practice, Supplier<Charge> find, Grant grant, String tier) {
        return transactions.inTransaction(() -> {
            var charge = find.get();
            if (!(charge instanceof Charge.Paid paid)) {
                return Outcome.refused(new PaymentRefusal.NotPaid(charge.state()));
            }
            var left = paid.left();
            var currency = grant.currency() == null ? left.currency() : grant.currency();
            var amount = grant.minor() == null ? left : Money.of(grant.minor(), currency);
            if (!amount.isPositive()) {
                return Outcome.refused(new PaymentRefusal.RefundExceedsRest(amount, left));
            }
            var id = new RefundId(ids.next());
            var why = Explanation.of(
                    "refund_grant",
                    tier,
                    Explanation.figure("amount", amount),
                    Explanation.figure("left before", left),
                    new Explanation.Figure("reason", grant.reason()));
            return paid.refund(id, amount, why, clock.instant()).map(change -> {
                charges.record(change);
                trail.note(
                        granter,
                        new Deed(
                                "refund.grant",
                                new Subject("charge", charge.id().value()),
                                practice),
                        Map.of("left", left.toString()),
                        Map.of("left", left.minus(amount).toString(), "reason", grant.reason()));
                return ((Charge.Paid) change.state()).findRefund(id).orElseThrow();
            });
        });
    }
}
