package dev.tutorium.persistence.payment;

import dev.tutorium.application.payment.port.PayoutAccounts;
import dev.tutorium.application.payment.port.PayoutOnboarding.Readiness;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcPayoutAccounts implements PayoutAccounts {

    private static final String KEEP = """
            insert into payout_account as kept (provider, payee, reference) values (?, ?, ?)
            on conflict (provider, payee) do update
            set reference = excluded.reference, ready = false, missing = '{}', told_at = null
            where kept.reference <> excluded.reference""";

    private static final String TOLD = """
            update payout_account set ready = ?, missing = ?, told_at = ?
            where provider = ? and reference = ? and (told_at is null or told_at <= ?)
            returning payee""";

    private final Sql sql;

    JdbcPayoutAccounts(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<PayoutAccount> account(String provider, AccountId payee) {
        return sql.first(
                "select * from payout_account where provider = ? and payee = ?",
                JdbcPayoutAccounts::read,
                provider,
                payee);
    }

    @Override
    public void keep(String provider, AccountId payee, String reference) {
        sql.update(KEEP, provider, payee, reference);
    }

    @Override
    public Optional<AccountId> told(String provider, String reference, Readiness readiness, Instant at) {
        return sql.first(
                TOLD,
                row -> new AccountId(Sql.uuid(row, "payee")),
                readiness.isReady(),
                readiness.missing(),
                at,
                provider,
                reference,
                at);
    }

    private static PayoutAccount read(ResultSet row) throws SQLException {
        var missing = List.of((String[]) row.getArray("missing").getArray());
        return new PayoutAccount(
                row.getString("reference"),
                new Readiness(row.getBoolean("ready"), missing),
                Sql.nullableInstant(row, "told_at"));
    }
}
