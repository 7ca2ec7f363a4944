package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.Outcome;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Transactions over in-memory ports that share a {@link Memory}: rolled back when the work throws or is refused, and nesting is
 * refused, as by the real ones. A test may interrupt them at every point where a process can die or another can come between.
 */
public final class TransactionsInMemory implements Transactions {

    /** Where a transaction can be interrupted; what is thrown there ends the caller's work as a crash would. */
    public enum Moment {
        /** Nothing is locked or read yet. */
        BEFORE,
        /** All is done and nothing stays when it is interrupted here. */
        BEFORE_COMMIT,
        /** All of it stays, and what was to follow is lost. */
        AFTER_COMMIT
    }

    private final Memory memory;
    private Consumer<Moment> interruption = _ -> {};

    public TransactionsInMemory() {
        this(new Memory());
    }

    public TransactionsInMemory(Memory memory) {
        this.memory = memory;
    }

    public void interruptBy(Consumer<Moment> asked) {
        interruption = asked;
    }

    @Override
    public <T> T inTransaction(Supplier<T> work) {
        if (memory.isInTransaction()) {
            throw new IllegalStateException("transactions do not nest");
        }
        interruption.accept(Moment.BEFORE);
        memory.begin();
        T result;
        try {
            result = work.get();
            interruption.accept(Moment.BEFORE_COMMIT);
        } catch (RuntimeException | Error e) {
            memory.rollBack();
            throw e;
        }
        if (result instanceof Outcome.Refused) {
            memory.rollBack();
        } else {
            memory.commit();
        }
        interruption.accept(Moment.AFTER_COMMIT);
        return result;
    }
}
