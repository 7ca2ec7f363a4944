package dev.tutorium.persistence.goodwill;

import dev.tutorium.domain.goodwill.Balance;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;

/** What the entries of accounts come to. */
final class Totals {

    private Totals() {}

    static Balance of(Sql sql, AccountId account) {
        return sql.first(
                        "select earned, spent from goodwill_total where account_id = ?",
                        row -> new Balance(row.getInt("earned"), row.getInt("spent")),
                        account)
                .orElseGet(() -> new Balance(0, 0));
    }
}
