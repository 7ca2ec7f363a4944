package dev.tutorium.application.booking;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.scheduling.port.Calendars;
import dev.tutorium.application.scheduling.port.Waitlists;
import dev.tutorium.domain.booking.BookingPolicy;
import dev.tutorium.domain.booking.BookingRefusal;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Bookability;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.Slot;
import dev.tutorium.domain.scheduling.SlotRefusal;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.TimeOffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Asks scheduling for a time, and answers in booking's words: the slot, or why not and what is free nearby. */
public final class OfferedTimes {

    private static final Duration THINKABLE = Duration.ofDays(3660);

    private final Calendars calendars;
    private final Waitlists waitlists;
    private final SchedulingPolicy scheduling;
    private final BookingPolicy policy;

    public OfferedTimes(Calendars calendars, Waitlists waitlists, SchedulingPolicy scheduling, BookingPolicy policy) {
        this.calendars = calendars;
        this.waitlists = waitlists;
        this.scheduling = scheduling;
        this.policy = policy;
    }

    /**
     * What is asked for.
     *
     * @param schedule whose hours hold; null for the teacher's main ones
     * @param moving   the session that is to be moved there; null when a new one is booked
     */
    record Wanted(
            AccountId teacher,
            SlotTerms terms,
            @Nullable ScheduleId schedule,
            Instant start,
            @Nullable SessionId moving) {

        TimeRange time() {
            return TimeRange.of(start, terms.duration());
        }
    }

    SlotTerms usualTerms(Duration length) {
        return scheduling.terms(length);
    }

    /**
     * Whether a time is offered to someone. What a waitlist keeps for them they may have by the notice that held when it was offered;
     * to everyone else it is held.
     *
     * @param asker null for whom no waitlist keeps anything
     */
    Outcome<Slot, BookingRefusal> check(Wanted wanted, @Nullable AccountId asker, Instant now) {
        return check(seen(wanted, asker, now), wanted, now);
    }

    private Outcome<Slot, BookingRefusal> check(Seen seen, Wanted wanted, Instant now) {
        return switch (Bookability.check(seen.calendar(), wanted.terms(), wanted.start(), seen.asOf(now))) {
            case Outcome.Accepted<Slot, SlotRefusal>(var slot) -> Outcome.accepted(slot);
            case Outcome.Refused<Slot, SlotRefusal>(var why) ->
                Outcome.refused(inBookingsWords(wanted, why, nearest(seen.calendar(), wanted, now)));
        };
    }

    /** As {@link #check}, in the transaction that takes the time: a waitlist that kept it for the student has its answer. */
    Outcome<Slot, BookingRefusal> claim(Wanted wanted, AccountId student, Instant now) {
        var seen = seen(wanted, student, now);
        return check(seen, wanted, now).map(slot -> {
            if (seen.kept() != null) {
                waitlists
                        .getForUpdate(seen.kept().service())
                        .accept(student, seen.calendar(), wanted.terms(), now)
                        .map(waitlists::record)
                        .orThrow(refusal -> new IllegalStateException("kept, and yet " + refusal));
            }
            return slot;
        });
    }

    /** As {@link #check} for a teacher who arranges a session: it may be put wherever no other is, open hours or not. */
    Outcome<Slot, BookingRefusal> checkFree(Wanted wanted, AccountId student, Instant now) {
        if (!wanted.start().isAfter(now)) {
            return Outcome.refused(new BookingRefusal.AlreadyStarted(wanted.start()));
        }
        var terms = wanted.terms();
        var blocked = terms.buffers().around(wanted.time());
        var calendar = seen(wanted, student, now).calendar();
        for (var busy : calendar.busy()) {
            if (keepsTeacher(busy) && busy.blocked().overlaps(blocked)) {
                var joins = busy.openSeats() > 0
                        && busy.time().equals(wanted.time())
                        && busy.service() != null
                        && busy.service().equals(terms.service());
                return joins
                        ? Outcome.accepted(new Slot(wanted.time(), busy.openSeats(), busy.session()))
                        : Outcome.refused(new BookingRefusal.SlotTaken(wanted.time(), nearest(calendar, wanted, now)));
            }
        }
        return Outcome.accepted(new Slot(wanted.time(), terms.size().capacity(), null));
    }

    /** What someone reads who lost the race for it. */
    BookingRefusal taken(Wanted wanted, Instant now) {
        return new BookingRefusal.SlotTaken(
                wanted.time(), nearest(seen(wanted, null, now).calendar(), wanted, now));
    }

    /** A session that is not over, or a time kept for someone who waits; not what a calendar elsewhere has. */
    private static boolean keepsTeacher(Busy busy) {
        return switch (busy.kind()) {
            case SESSION, HELD -> true;
            case EXTERNAL, DONE -> false;
        };
    }

    /** @param kept what a waitlist keeps for the asker of exactly this; null for nothing */
    private record Seen(TeacherCalendar calendar, @Nullable TimeOffer kept) {

        Instant asOf(Instant now) {
            return kept == null ? now : kept.at();
        }
    }

    private Seen seen(Wanted wanted, @Nullable AccountId asker, Instant now) {
        if (Duration.between(now, wanted.start()).abs().compareTo(THINKABLE) > 0) {
            throw new Malformed("start", "is not within ten years");
        }
        var calendar = calendars.calendar(
                wanted.teacher(), scheduling.around(wanted.start()), wanted.schedule(), wanted.moving());
        var offers = waitlists.offers(wanted.teacher(), now);
        var kept = offers.stream()
                .filter(offer -> offer.student().equals(asker)
                        && offer.service().equals(wanted.terms().service())
                        && offer.time().equals(wanted.time()))
                .findFirst();
        return new Seen(calendar.seenBy(asker, offers, now), kept.orElse(null));
    }

    private List<TimeRange> nearest(TeacherCalendar calendar, Wanted wanted, Instant now) {
        return Bookability.nearest(calendar, wanted.terms(), wanted.start(), now, policy.nearestSlots()).stream()
                .map(Slot::time)
                .toList();
    }

    private static BookingRefusal inBookingsWords(Wanted wanted, SlotRefusal why, List<TimeRange> nearest) {
        return switch (why) {
            case SlotRefusal.Occupied _,
                    SlotRefusal.BusyElsewhere _,
                    SlotRefusal.Held _,
                    SlotRefusal.InBuffer _,
                    SlotRefusal.Full _ -> new BookingRefusal.SlotTaken(wanted.time(), nearest);
            case SlotRefusal.NoticeTooShort _,
                    SlotRefusal.BeyondHorizon _,
                    SlotRefusal.OnTimeOff _,
                    SlotRefusal.BlockedByOverride _,
                    SlotRefusal.OutsideHours _,
                    SlotRefusal.LimitReached _,
                    SlotRefusal.NotOnGrid _ -> new BookingRefusal.NotOffered(wanted.time(), name(why), why, nearest);
        };
    }

    private static String name(SlotRefusal why) {
        return why.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
