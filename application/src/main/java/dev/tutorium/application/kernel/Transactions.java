package dev.tutorium.application.kernel;

import java.util.function.Supplier;

/**
 * Runs work in one database transaction: committed when the work returns, rolled back when it throws or returns a refused
 * {@link dev.tutorium.domain.kernel.Outcome}. Transactions do not nest (an attempt is an {@link IllegalStateException}) and
 * nothing remote is called inside one. Reads that need no lock run outside, in autocommit.
 */
public interface Transactions {

    <T> T inTransaction(Supplier<T> work);

    default void inTransaction(Runnable work) {
        var _ = inTransaction(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}
