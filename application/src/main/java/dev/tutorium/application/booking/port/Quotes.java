package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.QuoteId;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;

/** Previewed cancellations. */
public interface Quotes {

    void keep(CancellationQuote quote);

    /** Throws {@link Missing} when there is none or it is another student's. */
    CancellationQuote getOwned(AccountId student, QuoteId id);

    /** Forgets those that lapsed before. */
    void forget(Instant lapsedBefore);
}
