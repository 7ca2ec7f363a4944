package dev.tutorium.persistence.booking;

import dev.tutorium.application.booking.port.Earnings;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Currency;

/** Earnings from the books: what a teacher's payable accounts were ever credited from payments, less refunds and lost disputes. */
@Singleton
final class JdbcEarnings implements Earnings {

    private final Sql sql;

    JdbcEarnings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Money lifetime(AccountId teacher, Currency currency) {
        var credited = sql.count("""
                select coalesce(-sum(line.amount_minor), 0)
                from journal_line line join journal_entry entry on entry.id = line.entry_id
                where line.owner_id = ? and line.currency = ?
                  and line.kind in ('PAYABLE_PENDING', 'PAYABLE_AVAILABLE', 'HELD_FOR_DISPUTE')
                  and (entry.what in ('payment', 'refund') or entry.what like 'dispute %')""", teacher, currency);
        return Money.of(credited, currency);
    }
}
