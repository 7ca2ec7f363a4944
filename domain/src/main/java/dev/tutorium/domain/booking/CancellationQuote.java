package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Instant;

/**
 * A previewed cancellation that its student can have as previewed until it lapses.
 *
 * @param revision the session's when it was quoted; a session moved since is another one
 */
public record CancellationQuote(
        QuoteId id,
        SessionId session,
        AccountId student,
        int revision,
        CancellationDecision decision,
        Instant validUntil) {

    /** Binds the decision as long as the policy lets it, but not beyond the start. */
    public static CancellationQuote of(
            QuoteId id, Session session, CancellationDecision decision, Instant now, BookingPolicy policy) {
        var lapses = now.plus(policy.quote());
        var start = session.facts().time().start();
        return new CancellationQuote(
                id,
                session.id(),
                decision.student(),
                session.facts().revision(),
                decision,
                lapses.isBefore(start) ? lapses : start);
    }
}
