package dev.tutorium.persistence.kernel;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells this node's dispatcher that something to deliver was committed. */
@Singleton
final class WakeUp {

    private final List<Runnable> sleepers = new CopyOnWriteArrayList<>();

    void add(Runnable sleeper) {
        sleepers.add(sleeper);
    }

    void call() {
        sleepers.forEach(Runnable::run);
    }
}
