package dev.tutorium.domain.booking;

import java.time.Instant;
import java.util.List;

/** How much of a series a cancellation is meant for. */
public enum SeriesScope {
    /** Only the session that was named. */
    ONE,
    /** It and those that start after it. */
    THIS_AND_FOLLOWING,
    /** All that have not started, those before it too. */
    ALL_FUTURE;

    /**
     * The sessions meant, by start. The named one is among them if it is alone; of the others only those that have not started
     * and still stand.
     *
     * @param series every session of the series, in any order
     */
    List<Session> choose(Session named, List<Session> series, Instant now) {
        return switch (this) {
            case ONE -> List.of(named);
            case THIS_AND_FOLLOWING -> standing(series, named.facts().time().start(), now);
            case ALL_FUTURE -> standing(series, now, now);
        };
    }

    private static List<Session> standing(List<Session> series, Instant from, Instant now) {
        return series.stream()
                .filter(session ->
                        session instanceof Session.Open && !session.facts().startedBy(now))
                .filter(session -> !session.facts().time().start().isBefore(from))
                .sorted((one, other) ->
                        one.facts().time().compareTo(other.facts().time()))
                .toList();
    }
}
