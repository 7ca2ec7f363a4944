package dev.tutorium.messaging.calendar;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/** When a rule says that something happens again. */
final class Recurrences {

    /** More steps than one event has in any window, unless it is made to keep a server busy. */
    private static final int MOST = 20_000;

    private Recurrences() {}

    /**
     * The wall times from one to before another, the start itself included where the rule has it. {@link IllegalArgumentException}
     * for a rule that is none, for one by the minute or the second, and for one that comes to too many.
     */
    static List<LocalDateTime> of(String text, WallTime start, LocalDateTime from, LocalDateTime to) {
        try {
            var rule = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_LAX);
            switch (rule.getFreq()) {
                case SECONDLY, MINUTELY -> throw new IllegalArgumentException("too frequent: " + text);
                default -> {}
            }
            boundAsStart(rule, start);
            var iterator = rule.iterator(start.floating());
            if (from.isAfter(start.time())) {
                iterator.fastForward(WallTime.floating(from, start.isDay()));
            }
            var found = new ArrayList<LocalDateTime>();
            while (iterator.hasNext()) {
                var next = WallTime.wall(iterator.nextDateTime());
                if (!next.isBefore(to)) {
                    break;
                }
                if (found.size() == MOST) {
                    throw new IllegalArgumentException("too many: " + text);
                }
                found.add(next);
            }
            return found;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("not a rule: " + text, e);
        }
    }

    /** An end in UTC means the wall time that it is where the event is; an end by date means all of that day. */
    private static void boundAsStart(RecurrenceRule rule, WallTime start) {
        var until = rule.getUntil();
        if (until == null) {
            return;
        }
        var wall = until.isAllDay() || until.isFloating()
                ? WallTime.wall(until)
                : start.zone().wall(WallTime.utc(until).toInstant(ZoneOffset.UTC));
        var end = until.isAllDay() && !start.isDay() ? wall.plusDays(1).minusSeconds(1) : wall;
        rule.setUntil(WallTime.floating(end, start.isDay()));
    }
}
