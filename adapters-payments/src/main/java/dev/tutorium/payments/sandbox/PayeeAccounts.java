package dev.tutorium.payments.sandbox;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.payments.sandbox.Database.Transaction;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The accounts that payees have at the provider. Each step and its webhook are one. */
@Singleton
final class PayeeAccounts {

    /** What the provider wants to know of a payee. */
    private static final List<String> ASKED = List.of("identity", "bank_account");

    private final Database database;
    private final Webhooks webhooks;
    private final InstantSource clock;

    PayeeAccounts(Database database, Webhooks webhooks, InstantSource clock) {
        this.database = database;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    /** A payee's account; {@code back} is where its page leads to. */
    record StoredAccount(String reference, UUID payee, String email, boolean ready, URI back) {

        static StoredAccount read(ResultSet row) throws SQLException {
            return new StoredAccount(
                    row.getString("reference"),
                    row.getObject("payee", UUID.class),
                    row.getString("email"),
                    row.getBoolean("ready"),
                    URI.create(row.getString("back")));
        }

        List<String> missing() {
            return ready ? List.of() : ASKED;
        }
    }

    /** The reference of the payee's account, opened if there was none. */
    String open(AccountId payee, String email) {
        return database.transaction(transaction -> {
            transaction.update(
                    "insert into sandbox_provider.account (reference, payee, email) values (?, ?, ?) on conflict do nothing",
                    HostedCheckouts.reference("acct_sandbox"),
                    payee.value(),
                    email);
            return transaction
                    .first(
                            "select reference from sandbox_provider.account where payee = ?",
                            row -> row.getString("reference"),
                            payee.value())
                    .orElseThrow();
        });
    }

    Optional<StoredAccount> find(String reference) {
        return database.transaction(transaction -> locked(transaction, reference));
    }

    Optional<StoredAccount> lead(String reference, URI back) {
        return database.transaction(transaction -> {
            transaction.update(
                    "update sandbox_provider.account set back = ? where reference = ?", back.toString(), reference);
            return locked(transaction, reference);
        });
    }

    /** The payee answers everything, or the provider asks anew. */
    Optional<StoredAccount> change(String reference, boolean ready) {
        return database.transaction(transaction -> {
            var changed = transaction.update(
                    "update sandbox_provider.account set ready = ? where reference = ? and ready <> ?",
                    ready,
                    reference,
                    ready);
            var account = locked(transaction, reference);
            if (changed == 1) {
                webhooks.keep(transaction, event(account.orElseThrow()), WebhookWish.AT_ONCE);
            }
            return account;
        });
    }

    /** Whether someone can be paid out. */
    static boolean isReady(Transaction transaction, AccountId payee) throws SQLException {
        return transaction
                .first(
                        "select ready from sandbox_provider.account where payee = ?",
                        row -> row.getBoolean("ready"),
                        payee.value())
                .orElse(false);
    }

    private static Optional<StoredAccount> locked(Transaction transaction, String reference) throws SQLException {
        return transaction.first(
                "select * from sandbox_provider.account where reference = ? for update",
                StoredAccount::read,
                reference);
    }

    private ProviderEvent event(StoredAccount account) {
        return new ProviderEvent(
                HostedCheckouts.reference("evt_sandbox"),
                ProviderEvent.ACCOUNT_UPDATED,
                clock.instant().getEpochSecond(),
                account.payee(),
                account.reference(),
                null,
                0,
                "EUR",
                0,
                null,
                new ProviderEvent.AccountStatus(account.ready(), account.missing()),
                null);
    }
}
