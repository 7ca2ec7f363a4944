package dev.tutorium.domain.scheduling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was decided on one lesson of a series. Numbers count from 1. */
public sealed interface Occurrence {

    int number();

    Instant start();

    /** It can be booked. */
    record Free(int number, Slot slot) implements Occurrence {

        @Override
        public Instant start() {
            return slot.time().start();
        }
    }

    /**
     * It cannot be booked.
     *
     * @param nearest a slot to take in its place; null when there is none nearby. All of a series' alternatives can be taken
     *                together, beside its free lessons
     */
    record Conflict(
            int number,
            Instant start,
            SlotRefusal reason,
            @Nullable Slot nearest) implements Occurrence {}
}
