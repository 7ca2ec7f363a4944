package dev.tutorium.payments.sandbox;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.RemoteResult.Declined;
import dev.tutorium.application.kernel.RemoteResult.Succeeded;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.payments.sandbox.Database.Transaction;
import dev.tutorium.payments.sandbox.Database.Work;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The provider's idempotency keys: what a key was answered the first time it is answered for ever, a no included. */
@Singleton
final class Answers {

    private final Database database;

    Answers(Database database) {
        this.database = database;
    }

    /** Does the work if the key is new, else answers as before. The work and its answer are kept together or not at all. */
    RemoteResult<String> once(String key, Money amount, boolean refused, Work<RemoteResult<String>> work) {
        return database.transaction(transaction -> {
            var isNew = transaction.update(
                            "insert into sandbox_provider.answer (key, request) values (?, ?) on conflict do nothing",
                            key,
                            amount.toString())
                    == 1;
            if (!isNew) {
                return former(transaction, key, amount);
            }
            var answer = refused ? new Declined<String>("declined, as asked for") : work.in(transaction);
            keep(transaction, key, answer);
            return answer;
        });
    }

    private static RemoteResult<String> former(Transaction transaction, String key, Money amount) throws SQLException {
        var kept = transaction
                .first(
                        "select request, value, declined from sandbox_provider.answer where key = ?",
                        row -> new Kept(row.getString("request"), row.getString("value"), row.getString("declined")),
                        key)
                .orElseThrow();
        if (!kept.request().equals(amount.toString())) {
            return new Declined<>("the key was used for another amount: " + key);
        }
        return kept.value() == null ? new Declined<>(String.valueOf(kept.declined())) : new Succeeded<>(kept.value());
    }

    private static void keep(Transaction transaction, String key, RemoteResult<String> answer) throws SQLException {
        transaction.update(
                "update sandbox_provider.answer set value = ?, declined = ? where key = ?",
                answer instanceof Succeeded<String>(var value) ? value : null,
                answer instanceof Declined<String>(var reason) ? reason : null,
                key);
    }

    private record Kept(
            String request,
            @Nullable String value,
            @Nullable String declined) {}
}
