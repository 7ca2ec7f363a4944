package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.SeatId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;
import java.util.List;

/** What admins credited students for sessions that went wrong, once for each seat. */
public interface SessionCredits {

    /** Who had a seat in the session, and what it cost; nothing while it is only held. */
    List<CreditableSeat> seats(SessionId session);

    /** Keeps it, in the transaction that runs; false, and nothing done, when the seat has been credited before. */
    boolean add(SessionCredit credit);

    /** {@code price} is zero for what was paid otherwise: with an enrollment or a package, or not at all. */
    record CreditableSeat(SeatId seat, AccountId student, Money price) {}

    /** Who gave what to whom for which seat, and why: kept as it is for ever. */
    record SessionCredit(
            SeatId seat, SessionId session, AccountId student, Money amount, String reason, AccountId by, Instant at) {}
}
