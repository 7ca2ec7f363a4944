package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.offering.PackTerms.Scheduling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The classes of one enrollment in a course pack as they stand, and what may be booked or moved beside them. A strict plan that
 * can be completed never becomes one that cannot by a booking or a move; one that time or a cancellation has broken already
 * stays usable, and says so.
 *
 * @param zone the teacher's, whose days and weeks count
 */
public record PackPlan(PackTerms terms, ZoneId zone, List<PackClass> classes) {

    public PackPlan {
        classes = List.copyOf(classes);
    }

    /** Whether the preliminary meeting may be booked. */
    public Outcome<List<PackAdvice>, OfferingRefusal> bookPreliminary() {
        if (!terms.preliminaryMeetingRequired()) {
            return Outcome.refused(new OfferingRefusal.NoPreliminaryMeeting());
        }
        return classes.stream().anyMatch(PackClass::preliminary)
                ? Outcome.refused(new OfferingRefusal.PreliminaryMeetingTaken())
                : Outcome.accepted(List.of());
    }

    /** Whether one more class may be booked, and what is to be said about it. */
    public Outcome<List<PackAdvice>, OfferingRefusal> book(Instant start, Instant now) {
        if (terms.preliminaryMeetingRequired()
                && classes.stream().noneMatch(each -> each.preliminary() && each.held())) {
            return Outcome.refused(new OfferingRefusal.PreliminaryMeetingFirst());
        }
        var days = days(_ -> true);
        return days.size() >= terms.requiredClassesCount()
                ? Outcome.refused(new OfferingRefusal.NoClassLeft(terms.requiredClassesCount()))
                : judge(days, start, now);
    }

    /** Whether a class that is still to come may be moved. The preliminary meeting moves freely: no class stands before it. */
    public Outcome<List<PackAdvice>, OfferingRefusal> move(SessionId session, Instant to, Instant now) {
        var isPreliminary = classes.stream().anyMatch(each -> each.session().equals(session) && each.preliminary());
        return isPreliminary
                ? Outcome.accepted(List.of())
                : judge(days(each -> !each.session().equals(session)), to, now);
    }

    /** Whether the classes not booked yet can still be spread as the terms ask; always so for flexible ones. */
    public boolean canBeCompleted(Instant now) {
        return canBeCompleted(days(_ -> true), date(now));
    }

    private Outcome<List<PackAdvice>, OfferingRefusal> judge(List<LocalDate> others, Instant start, Instant now) {
        var date = date(start);
        var days = new ArrayList<>(others);
        days.add(date);
        days.sort(LocalDate::compareTo);
        var onThatDay = days.stream().filter(date::equals).count();
        if (!terms.allowsOnOneDay(Math.toIntExact(onThatDay))) {
            return Outcome.refused(new OfferingRefusal.DayFull(date, Math.toIntExact(onThatDay) - 1));
        }
        if (terms.scheduling() instanceof Scheduling.Strict strict) {
            var end = strict.end(days.getFirst());
            if (!days.getLast().isBefore(end)) {
                return Outcome.refused(new OfferingRefusal.OutsidePeriod(days.getFirst(), end));
            }
        }
        var broken = !canBeCompleted(days, date(now));
        return broken && canBeCompleted(now)
                ? Outcome.refused(new OfferingRefusal.PlanWouldBreak(terms.requiredClassesCount() - days.size()))
                : Outcome.accepted(advice(days, broken));
    }

    private List<PackAdvice> advice(List<LocalDate> days, boolean broken) {
        var advice = new ArrayList<PackAdvice>(PackWeeks.shortOf(terms.minWeeklyClasses(), days));
        if (broken) {
            advice.add(new PackAdvice.CannotBeCompleted(terms.requiredClassesCount() - days.size()));
        }
        return advice;
    }

    private boolean canBeCompleted(List<LocalDate> days, LocalDate today) {
        return switch (terms.scheduling()) {
            case Scheduling.Flexible _ -> true;
            case Scheduling.Strict strict ->
                days.isEmpty() || new PackCompletion(terms, strict, days, today).isPossible();
        };
    }

    /** The dates of some of the classes, in order. */
    private List<LocalDate> days(Predicate<PackClass> which) {
        return classes.stream()
                .filter(each -> !each.preliminary())
                .filter(which)
                .map(each -> date(each.start()))
                .sorted()
                .toList();
    }

    private LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
