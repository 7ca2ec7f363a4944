package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.view.Books;
import dev.tutorium.application.payment.view.TrialBalance;
import dev.tutorium.domain.payment.LedgerAccount;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;

@Singleton
final class JdbcBooks implements Books {

    private final Sql sql;

    JdbcBooks(Sql sql) {
        this.sql = sql;
    }

    @Override
    public TrialBalance trialBalance() {
        var rows = sql.list(
                """
                select kind, currency,
                    coalesce(sum(amount_minor) filter (where amount_minor > 0), 0) as debits,
                    coalesce(-sum(amount_minor) filter (where amount_minor < 0), 0) as credits
                from journal_line group by kind, currency order by currency, kind""",
                row -> new TrialBalance.Row(
                        LedgerAccount.Kind.valueOf(row.getString("kind")),
                        row.getString("currency"),
                        row.getLong("debits"),
                        row.getLong("credits")));
        return new TrialBalance(rows, sql.count("select count(*) from journal_entry"), sql.count("""
                        select count(*) from (
                            select 1 from journal_line group by entry_id, currency having sum(amount_minor) <> 0) as wrong"""));
    }
}
