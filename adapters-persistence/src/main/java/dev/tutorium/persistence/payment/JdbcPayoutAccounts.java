package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.PayoutAccounts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcPayoutAccounts implements PayoutAccounts {

    private final Sql sql;

    JdbcPayoutAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<String> find(String provider, AccountId payee) {
        return sql.first(
                "select reference from payout_account where provider = ? and payee = ?",
                row -> row.getString("reference"),
                provider,
                payee);
    }

    @Override
    public void keep(String provider, AccountId payee, String reference) {
        sql.update("""
                insert into payout_account (provider, payee, reference) values (?, ?, ?)
                on conflict (provider, payee) do update set reference = excluded.reference""", provider, payee, reference);
    }
}
