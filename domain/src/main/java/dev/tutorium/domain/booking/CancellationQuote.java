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
        Instant validUntil) {}
