package dev.tutorium.application.kernel;

import java.util.function.Supplier;

/** Transactions over in-memory ports: work runs at once, nothing is rolled back, and nesting is refused as by the real ones. */
public final class TransactionsInMemory implements Transactions {

    private boolean running;

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (running) {
            throw new IllegalStateException("transactions do not nest");
        }
        running = true;
        try {
            return work.get();
        } finally {
            running = false;
        }
    }
}
