package dev.tutorium.persistence.kernel;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.Outcome;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/** Transactions of the one database; repositories called inside join through Micronaut's connection of the thread. */
@Singleton
final class JdbcTransactions implements Transactions {

    private final TransactionOperations<Connection> transactions;

    JdbcTransactions(TransactionOperations<Connection> transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (transactions.findTransactionStatus().isPresent()) {
            throw new IllegalStateException("transactions do not nest");
        }
        return transactions.executeWrite(status -> {
            var result = work.get();
            if (result instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return result;
        });
    }
}
