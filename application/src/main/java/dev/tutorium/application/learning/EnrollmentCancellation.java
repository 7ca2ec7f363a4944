package dev.tutorium.application.learning;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.learning.port.CourseSessions;
import dev.tutorium.application.learning.port.Enrollments;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.domain.kernel.EnrollmentId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.RefundId;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.learning.Enrollment.Active;
import dev.tutorium.domain.learning.Enrollment.AwaitingPayment;
import dev.tutorium.domain.learning.Enrollment.CancellationTerms;
import dev.tutorium.domain.learning.LearningRefusal;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Explanation;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** A student gives up a place. Preview and act decide with the same function. */
public final class EnrollmentCancellation {

    private static final int LONGEST_REASON = 1_000;

    private final Enrollments enrollments;
    private final CourseSessions sessions;
    private final Charges charges;
    private final PaymentPolicy policy;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public EnrollmentCancellation(
            Enrollments enrollments,
            CourseSessions sessions,
            Charges charges,
            PaymentPolicy policy,
            Ids ids,
            Transactions transactions,
            InstantSource clock) {
        this.enrollments = enrollments;
        this.sessions = sessions;
        this.charges = charges;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What cancelling now would give back. */
    public Outcome<CancellationTerms, LearningRefusal> preview(Actor.Member student, EnrollmentId id) {
        var enrollment = enrollments.getOwned(student.id(), id);
        var charge = Optional.ofNullable(enrollment.place().charge()).map(charges::get);
        return terms(enrollment, charge, clock.instant());
    }

    /** Cancels; the money on its way back is what the terms say. Planned sessions are cancelled in its wake. */
    public Outcome<CancellationTerms, LearningRefusal> cancel(Actor.Member student, EnrollmentId id, String reason) {
        var why = reason.strip();
        if (why.length() > LONGEST_REASON) {
            throw new Malformed("reason", "must be at most " + LONGEST_REASON + " characters");
        }
        return transactions.inTransaction(() -> {
            var now = clock.instant();
            var owned = enrollments.getOwned(student.id(), id);
            var enrollment = enrollments.getForUpdate(owned.id());
            var charge = Optional.ofNullable(enrollment.place().charge()).map(charges::getForUpdate);
            return terms(enrollment, charge, now).map(terms -> {
                charge.ifPresent(paid -> giveBack(paid, terms, now));
                switch (enrollment) {
                    case AwaitingPayment waiting -> enrollments.record(waiting.lapse(why, now));
                    case Active active ->
                        enrollments.record(active.cancel(terms, sessions.of(active.id()), student.id(), why, now));
                    case Enrollment.Completed _, Enrollment.Cancelled _ -> {}
                }
                return terms;
            });
        });
    }

    private Outcome<CancellationTerms, LearningRefusal> terms(
            Enrollment enrollment, Optional<Charge> charge, Instant now) {
        return switch (enrollment) {
            case AwaitingPayment waiting -> Outcome.accepted(waiting.cancellation());
            case Active active -> {
                var nothing = Money.zero(active.place().price().currency());
                var refundable = charge.map(c -> c instanceof Charge.Paid paid ? paid.refundable() : nothing);
                yield active.cancellation(sessions.of(active.id()), refundable.orElse(nothing), now);
            }
            case Enrollment.Completed _, Enrollment.Cancelled _ ->
                Outcome.refused(new LearningRefusal.EnrollmentNotActive(enrollment.status()));
        };
    }

    private void giveBack(Charge charge, CancellationTerms terms, Instant now) {
        var why = Explanation.of(
                "course_pro_rata",
                "",
                Explanation.figure("price", terms.price()),
                new Explanation.Figure("modules", String.valueOf(terms.modules())),
                new Explanation.Figure("used", String.valueOf(terms.used())),
                Explanation.figure("refund", terms.refund()));
        charges.record(charge.cancel(new RefundId(ids.next()), terms.refund(), why, policy, now)
                .orThrow(refusal -> new IllegalStateException("a refund of what is left was refused: " + refusal)));
    }
}
