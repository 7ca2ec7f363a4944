package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.JournalEntry;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.domain.payment.LedgerAccount.Kind;
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

    private static final String CHANGED = """
            insert into payable_change (payee_id, currency)
            select distinct owner_id, currency from journal_line where entry_id = ? and kind = 'PAYABLE_AVAILABLE'""";

    private static final String TAKE_PAYABLE = """
            with taken as (
                delete from payable_change
                where id in (select id from payable_change order by id limit ? for update skip locked)
                returning payee_id, currency)
            select changed.payee_id, changed.currency, b.available
            from (select distinct payee_id, currency from taken) changed
                cross join lateral (
                    select -sum(l.amount_minor) as available from journal_line l
                    where l.owner_id = changed.payee_id and l.kind = 'PAYABLE_AVAILABLE' and l.currency = changed.currency) b
            where b.available > 0 and not exists (
                select 1 from payout p
                where p.payee_id = changed.payee_id and p.currency = changed.currency and p.source = 'EARNINGS'
                    and p.state in ('PENDING', 'APPROVED', 'FAILED'))
            order by changed.payee_id, changed.currency""";

    private final Sql sql;

    JdbcLedger(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean post(JournalEntry entry) {
        var id = sql.first("""
                insert into journal_entry (key, charge_id, what, at) values (?, ?, ?, ?)
                on conflict (key) do nothing returning id""", row -> row.getLong("id"), entry.key(), entry.charge(), entry.what(), entry.at());
        id.ifPresent(entryId -> {
            insertLines(entry.lines(), entryId);
            if (entry.lines().stream().anyMatch(line -> line.account().kind() == Kind.PAYABLE_AVAILABLE)) {
                sql.update(CHANGED, entryId);
            }
        });
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
    public Money balanceAlone(LedgerAccount account, Currency currency) {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                _ -> true,
                "balance:%s:%s:%s".formatted(account.kind(), account.owner(), currency));
        return balance(account, currency);
    }

    @Override
    public List<Payable> takePayable(int limit) {
        return sql.list(
                TAKE_PAYABLE,
                row -> new Payable(
                        new AccountId(Sql.uuid(row, "payee_id")),
                        Money.of(row.getLong("available"), row.getString("currency"))),
                limit);
    }

    @Override
    public void lookAgain(AccountId payee) {
        sql.update("""
                insert into payable_change (payee_id, currency)
                select distinct owner_id, currency from journal_line where owner_id = ? and kind = 'PAYABLE_AVAILABLE'""", payee);
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
