package dev.tutorium.application.kernel;

import dev.tutorium.domain.kernel.DomainEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What the stores of one platform in memory share: the transaction that runs, so that everything changed in it can be taken back,
 * the locks it holds, and the events that were published. Outside a transaction every change holds at once.
 */
public final class Memory {

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private final Locks locks = new Locks();
    private boolean running;

    /** An empty table. */
    public <K, V> Rows<K, V> rows() {
        return new Rows<>(this);
    }

    public void publish(List<DomainEvent> published) {
        for (var event : published) {
            events.add(event);
            onRollback(events::removeLast);
        }
    }

    /** The events published so far, in their order. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** The events published so far; forgets them. Not to be asked inside a transaction, which may still take its own back. */
    public List<DomainEvent> takeEvents() {
        if (running) {
            throw new IllegalStateException("the events of a running transaction are not published yet");
        }
        var taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Takes a lock for the running transaction; outside of one it is let go at once. */
    public void lock(Locks.Kind kind, Object owner) {
        if (running) {
            locks.take(kind, owner);
        }
    }

    public boolean isInTransaction() {
        return running;
    }

    void begin() {
        running = true;
    }

    void commit() {
        running = false;
        locks.release();
        undo.clear();
        var told = List.copyOf(afterCommit);
        afterCommit.clear();
        told.forEach(Runnable::run);
    }

    void rollBack() {
        running = false;
        locks.release();
        afterCommit.clear();
        while (!undo.isEmpty()) {
            undo.pop().run();
        }
    }

    void onRollback(Runnable back) {
        if (running) {
            undo.push(back);
        }
    }

    /** Runs it once what changed holds. */
    void onCommit(Runnable then) {
        if (running) {
            afterCommit.add(then);
        } else {
            then.run();
        }
    }
}
