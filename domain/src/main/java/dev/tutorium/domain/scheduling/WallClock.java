package dev.tutorium.domain.scheduling;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * Turns wall-clock times of one zone into epoch seconds by the zone's rules. Remembers between which wall-clock times the last
 * offset holds without doubt, so that only times near a transition are looked up.
 */
final class WallClock {

    private static final long DAY = 86_400;

    private final ZoneRules rules;
    private long certainFrom = Long.MAX_VALUE;
    private long certainUntil = Long.MIN_VALUE;
    private int offset;

    WallClock(ZoneId zone) {
        rules = zone.getRules();
    }

    /** Where hours begin: in an overlap the first time the clock shows it; in a gap the first instant after. */
    long start(long epochDay, int minute) {
        return resolve(epochDay * DAY + minute * 60L, false);
    }

    /** Where hours end: in an overlap the second time the clock shows it. 24:00 is the first instant of the next date. */
    long end(long epochDay, int minute) {
        return minute == DayHours.MIDNIGHT ? start(epochDay + 1, 0) : resolve(epochDay * DAY + minute * 60L, true);
    }

    long epochDay(long epochSecond) {
        var here = rules.getOffset(Instant.ofEpochSecond(epochSecond));
        return Math.floorDiv(epochSecond + here.getTotalSeconds(), DAY);
    }

    private long resolve(long local, boolean secondTime) {
        if (local < certainFrom || local >= certainUntil) {
            var wall = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
            var transition = rules.getTransition(wall);
            if (transition != null) {
                if (transition.isGap()) {
                    return transition.toEpochSecond();
                }
                var shown = secondTime ? transition.getOffsetAfter() : transition.getOffsetBefore();
                return local - shown.getTotalSeconds();
            }
            remember(local, rules.getOffset(wall).getTotalSeconds());
        }
        return local - offset;
    }

    private void remember(long local, int newOffset) {
        offset = newOffset;
        var instant = Instant.ofEpochSecond(local - newOffset);
        var before = rules.previousTransition(instant.plusNanos(1));
        var after = rules.nextTransition(instant);
        certainFrom = before == null
                ? Long.MIN_VALUE
                : before.toEpochSecond() + larger(before.getOffsetBefore(), before.getOffsetAfter());
        certainUntil = after == null
                ? Long.MAX_VALUE
                : after.toEpochSecond() + smaller(after.getOffsetBefore(), after.getOffsetAfter());
    }

    private static int larger(ZoneOffset a, ZoneOffset b) {
        return Math.max(a.getTotalSeconds(), b.getTotalSeconds());
    }

    private static int smaller(ZoneOffset a, ZoneOffset b) {
        return Math.min(a.getTotalSeconds(), b.getTotalSeconds());
    }
}
