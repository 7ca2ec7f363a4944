package dev.tutorium.application.booking.port;

import dev.tutorium.application.kernel.Index;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.QuoteId;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.stream.Stream;

/** Previewed cancellations in memory. */
public final class QuotesInMemory implements Quotes {

    private final Rows<QuoteId, CancellationQuote> quotes;
    private final Index<Instant, QuoteId, CancellationQuote> byLapse;

    public QuotesInMemory() {
        this(new Memory());
    }

    public QuotesInMemory(Memory memory) {
        quotes = memory.rows();
        byLapse = quotes.index(quote -> Stream.of(quote.validUntil()));
    }

    @Override
    public void keep(CancellationQuote quote) {
        quotes.put(quote.id(), quote);
    }

    @Override
    public CancellationQuote getOwned(AccountId student, QuoteId id) {
        return quotes.find(id).filter(quote -> quote.student().equals(student)).orElseThrow(() -> new Missing("quote"));
    }

    @Override
    public void forget(Instant lapsedBefore) {
        byLapse.before(lapsedBefore).toList().forEach(quote -> quotes.remove(quote.id()));
    }
}
