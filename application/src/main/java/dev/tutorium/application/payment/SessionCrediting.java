package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.SessionCredits;
import dev.tutorium.application.payment.port.SessionCredits.CreditableSeat;
import dev.tutorium.application.payment.port.SessionCredits.SessionCredit;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An admin gives a student a session for one that went wrong: its worth goes into the student's wallet, at the platform's cost. */
public final class SessionCrediting {

    /** The most that can be given for a session without a price of its own, in minor units. */
    private static final long MOST = 100_000;

    private final SessionCredits credits;
    private final Ledger ledger;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final InstantSource clock;

    public SessionCrediting(
            SessionCredits credits, Ledger ledger, AuditTrail trail, Transactions transactions, InstantSource clock) {
        this.credits = credits;
        this.ledger = ledger;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What is given.
     *
     * @param student null where only one had a seat
     * @param minor   in the session's currency; null for its price, and never more than that where it has one
     */
    public record Gift(
            @Nullable AccountId student, @Nullable Long minor, String reason) {}

    public Outcome<SessionCredit, PaymentRefusal> credit(Actor.Member admin, SessionId session, Gift gift) {
        var seat = seat(session, gift.student());
        var credit = new SessionCredit(
                seat.seat(),
                session,
                seat.student(),
                amount(seat.price(), gift.minor()),
                gift.reason(),
                admin.id(),
                clock.instant());
        return transactions.inTransaction(() -> {
            if (!credits.add(credit)) {
                return Outcome.refused(new PaymentRefusal.CreditedBefore());
            }
            ledger.post(JournalEntry.credited(credit.seat(), credit.student(), credit.amount(), credit.at()));
            trail.note(
                    admin,
                    Deed.of("session.credit", "session", session),
                    Map.of(),
                    Map.of(
                            "student", credit.student().value().toString(),
                            "amount", credit.amount().toString(),
                            "reason", credit.reason()));
            return Outcome.accepted(credit);
        });
    }

    private CreditableSeat seat(SessionId session, @Nullable AccountId student) {
        var seats = credits.seats(session);
        if (seats.isEmpty()) {
            throw new Missing("session");
        }
        if (student == null && seats.size() > 1) {
            throw new Malformed("studentId", "must say which of the students");
        }
        return seats.stream()
                .filter(seat -> student == null || seat.student().equals(student))
                .findFirst()
                .orElseThrow(() -> new Malformed("studentId", "had no seat in this session"));
    }

    private static Money amount(Money price, @Nullable Long minor) {
        if (minor == null && price.isZero()) {
            throw new Malformed("amountCents", "is needed: the session has no price of its own");
        }
        var amount = minor == null ? price : Money.of(minor, price.currency());
        var most = price.isZero() ? Money.of(MOST, price.currency()) : price;
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            throw new Malformed("amountCents", "must be from 1 to " + most.minor());
        }
        return amount;
    }
}
