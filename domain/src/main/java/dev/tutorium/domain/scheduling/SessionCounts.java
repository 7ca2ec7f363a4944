package dev.tutorium.domain.scheduling;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How many sessions lie on each date and in each week, Monday to Sunday, of the teacher's zone. */
final class SessionCounts {

    private final WallClock clock;
    private final int dailyMaximum;
    private final int weeklyMaximum;
    private final Map<Long, Integer> byDay = new HashMap<>();
    private final Map<Long, Integer> byWeek = new HashMap<>();

    private SessionCounts(WallClock clock, int dailyMaximum, int weeklyMaximum) {
        this.clock = clock;
        this.dailyMaximum = dailyMaximum;
        this.weeklyMaximum = weeklyMaximum;
    }

    /** Null where nothing is limited. A service counts its own sessions; terms without one count all of them. */
    static @Nullable SessionCounts of(List<Busy> busy, SlotTerms terms, WallClock clock) {
        var daily = terms.maxima().perDay();
        var weekly = terms.maxima().perWeek();
        if (daily == null && weekly == null) {
            return null;
        }
        var counts = new SessionCounts(
                clock, daily == null ? Integer.MAX_VALUE : daily, weekly == null ? Integer.MAX_VALUE : weekly);
        for (var one : busy) {
            if (one.kind() != Busy.Kind.EXTERNAL
                    && (terms.service() == null || terms.service().equals(one.service()))) {
                counts.add(clock.epochDay(one.time().start().getEpochSecond()));
            }
        }
        return counts;
    }

    boolean dayIsFull(long start) {
        return byDay.getOrDefault(clock.epochDay(start), 0) >= dailyMaximum;
    }

    boolean weekIsFull(long start) {
        return byWeek.getOrDefault(OpenHours.mondayOf(clock.epochDay(start)), 0) >= weeklyMaximum;
    }

    private void add(long day) {
        byDay.merge(day, 1, Integer::sum);
        byWeek.merge(OpenHours.mondayOf(day), 1, Integer::sum);
    }
}
