package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a teacher's time: enough to decide on every start inside {@code covered}.
 *
 * <p>The exceptions reach back {@link #LOOK_BACK_DAYS} days before it, since open hours that run on over midnight keep the grid of
 * the day they began; what is busy reaches {@link SlotTerms#LONGEST} around it and, as maxima are counted by the week, to the
 * first and last day of the weeks it touches.
 *
 * @param busy best given in the order of blocked ranges; put in it otherwise
 */
public record TeacherCalendar(
        TimeRange covered,
        ZoneId zone,
        List<WeeklyRule> rules,
        List<DateOverride> overrides,
        List<TimeOff> timeOff,
        List<Busy> busy) {

    public static final int LOOK_BACK_DAYS = 15;

    public TeacherCalendar {
        rules = List.copyOf(rules);
        overrides = List.copyOf(overrides);
        timeOff = List.copyOf(timeOff);
        busy = inOrder(busy) ? List.copyOf(busy) : busy.stream().sorted().toList();
    }

    /** The same, to decide on starts in a part of it. */
    public TeacherCalendar narrowedTo(TimeRange part) {
        return new TeacherCalendar(part, zone, rules, overrides, timeOff, busy);
    }

    /** The same once someone has taken a slot: a session more, or no seat for them in one that is there. */
    public TeacherCalendar with(Slot taken, SlotTerms terms) {
        var after = new ArrayList<Busy>();
        if (taken.joins() == null) {
            after.add(Busy.taken(taken.time(), terms));
        }
        for (var one : busy) {
            after.add(taken.joins() != null && taken.joins().equals(one.session()) ? one.withoutSeats() : one);
        }
        return new TeacherCalendar(covered, zone, rules, overrides, timeOff, after);
    }

    /**
     * The same as one student sees it while freed times are offered to those who wait: what is offered to someone else is held. A
     * seat that is offered in a group session is one open seat less.
     *
     * @param offers  of all waitlists of this teacher
     * @param student null for anyone to whom nothing is offered
     */
    public TeacherCalendar seenBy(@Nullable AccountId student, List<TimeOffer> offers, Instant now) {
        var seen = new ArrayList<>(busy);
        for (var offer : offers) {
            if (!offer.isLive(now) || offer.student().equals(student)) {
                continue;
            }
            var joins = offer.joins();
            if (joins == null) {
                seen.add(offer.asBusy());
            } else {
                seen.replaceAll(one -> joins.equals(one.session()) ? one.withSeatLess() : one);
            }
        }
        return new TeacherCalendar(covered, zone, rules, overrides, timeOff, seen);
    }

    private static boolean inOrder(List<Busy> busy) {
        for (var i = 1; i < busy.size(); i++) {
            if (busy.get(i - 1).blocked().start().isAfter(busy.get(i).blocked().start())) {
                return false;
            }
        }
        return true;
    }
}
