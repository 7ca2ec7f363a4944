package dev.tutorium.application.booking.port;

import static dev.tutorium.application.booking.port.BookingFixture.NOW;
import static dev.tutorium.application.booking.port.BookingFixture.POLICY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.booking.Act;
import dev.tutorium.domain.booking.Cancellation;
import dev.tutorium.domain.booking.CancellationQuote;
import dev.tutorium.domain.booking.QuoteId;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of previewed cancellations does. */
public abstract class QuotesContract {

    protected abstract BookingFixture world();

    protected abstract Quotes quotes();

    @Test
    void a_quote_reads_as_it_was_kept() {
        var student = world().account();
        var quote = kept(student, 1, NOW);
        assertThat(quotes().getOwned(student, quote.id())).isEqualTo(quote);
    }

    @Test
    void anothers_quote_is_missing() {
        var quote = kept(world().account(), 1, NOW);
        assertThatThrownBy(() -> quotes().getOwned(world().account(), quote.id()))
                .isInstanceOf(Missing.class);
    }

    @Test
    void what_lapsed_before_is_forgotten() {
        var student = world().account();
        var first = kept(student, 1, NOW.minusSeconds(1));
        var second = kept(student, 2, NOW);
        quotes().forget(NOW);
        assertThatThrownBy(() -> quotes().getOwned(student, first.id())).isInstanceOf(Missing.class);
        assertThat(quotes().getOwned(student, second.id())).isEqualTo(second);
    }

    /** Of a session so many days ahead. */
    private CancellationQuote kept(AccountId student, int days, Instant validUntil) {
        var session = world().scheduled(world().account(), student, NOW.plus(Duration.ofDays(days)));
        var decision = Cancellation.decide(
                        session, session.facts().seats().getFirst(), Act.byStudent(student, NOW), POLICY)
                .orThrow(refusal -> new IllegalStateException("refused: " + refusal));
        var quote =
                new CancellationQuote(new QuoteId(UUID.randomUUID()), session.id(), student, 0, decision, validUntil);
        world().transactions().inTransaction(() -> quotes().keep(quote));
        return quote;
    }
}
