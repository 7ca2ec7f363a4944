package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Refusal;
import java.util.List;

/** Why a series is not booked. */
public sealed interface SeriesRefusal extends Refusal {

    /** A series has from {@code shortest} to {@code longest} lessons. */
    record WrongLength(int shortest, int longest) implements SeriesRefusal {}

    /** These stand in its way: any at all where nothing may be skipped, else every one. */
    record Conflicts(List<Occurrence.Conflict> conflicts) implements SeriesRefusal {}
}
