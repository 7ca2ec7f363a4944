package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A lesson every week, at the time of day of the first one by the wall clock of a zone.
 *
 * @param first when the first one starts
 * @param count how many lessons
 */
public record SeriesPlan(Instant first, ZoneId zone, int count) {

    public static Outcome<SeriesPlan, SeriesRefusal> weekly(
            Instant first, ZoneId zone, int count, SchedulingPolicy policy) {
        return count < policy.shortestSeries() || count > policy.longestSeries()
                ? Outcome.refused(new SeriesRefusal.WrongLength(policy.shortestSeries(), policy.longestSeries()))
                : Outcome.accepted(new SeriesPlan(first, zone, count));
    }

    /** When its lessons start, in order. A wall time in a gap moves to the first instant after it; of two the earlier is meant. */
    public List<Instant> starts() {
        var wall = LocalDateTime.ofInstant(first, zone);
        return IntStream.range(0, count)
                .mapToObj(week -> week == 0 ? first : resolve(wall.plusWeeks(week)))
                .toList();
    }

    /** The part of a calendar to read: the lessons, and where alternatives to them may lie. */
    public TimeRange reach(SchedulingPolicy policy) {
        return new TimeRange(first, starts().getLast().plus(Duration.ofSeconds(1)))
                .widened(policy.nearestReach(), policy.nearestReach());
    }

    private Instant resolve(LocalDateTime wall) {
        var transition = zone.getRules().getTransition(wall);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : wall.atZone(zone).toInstant();
    }
}
