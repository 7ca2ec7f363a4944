package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Singleton
final class JdbcLedger implements Ledger {

    private static final String INSERT_LINES = """
            insert into journal_line (entry_id, position, kind, owner_id, amount_minor, currency)
            select ?, l.position - 1, l.kind, l.owner_id::uuid, l.amount_minor, l.currency
            from unnest(?::text[], ?::text[], ?::bigint[], ?::text[]) with ordinality
                as l (kind, owner_id, amount_minor, currency, position)""";

    private final Sql sql;

    JdbcLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean post(JournalEntry entry) {
        var id = sql.first("""
                insert into journal_entry (key, charge_id, what, at) values (?, ?, ?, ?)
                on conflict (key) do nothing returning id""", row -> row.getLong("id"), entry.key(), entry.charge(), entry.what(), entry.at());
        id.ifPresent(entryId -> insertLines(entry.lines(), entryId));
        return id.isPresent();
    }

    @Override
    public Money balance(LedgerAccount account, Currency currency) {
        var debits = sql.count("""
                select coalesce(sum(amount_minor), 0) from journal_line
                where kind = ? and owner_id is not distinct from ?::uuid and currency = ?""", account.kind(), account.owner(), currency);
        return Money.of(account.kind().isDebit() ? debits : -debits, currency);
    }

    @Override
    public List<Payable> payable(int limit) {
        return sql.list(
                """
                select l.owner_id, l.currency, -sum(l.amount_minor) as available
                from journal_line l
                where l.kind = 'PAYABLE_AVAILABLE' and not exists (
                    select 1 from payout p
                    where p.payee_id = l.owner_id and p.currency = l.currency and p.source = 'EARNINGS'
                        and p.state in ('PENDING', 'APPROVED', 'FAILED'))
                group by l.owner_id, l.currency
                having -sum(l.amount_minor) > 0
                order by available desc, l.owner_id limit ?""",
                row -> new Payable(
                        new AccountId(Sql.uuid(row, "owner_id")),
                        Money.of(row.getLong("available"), row.getString("currency"))),
                limit);
    }

    private void insertLines(List<JournalEntry.Line> lines, long entry) {
        var owners = new ArrayList<@Nullable String>();
        for (var line : lines) {
            var owner = line.account().owner();
            owners.add(owner == null ? null : owner.value().toString());
        }
        sql.update(
                INSERT_LINES,
                entry,
                lines.stream().map(line -> line.account().kind().name()).toList(),
                owners,
                lines.stream().map(line -> line.amount().minor()).toList(),
                lines.stream()
                        .map(line -> line.amount().currency().getCurrencyCode())
                        .toList());
    }
}
