package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What can be booked of a series, lesson by lesson. Each is decided on like any booking, by {@link Bookability}, once the free ones
 * before it are taken: they are busy time and count for daily and weekly maxima.
 */
public record SeriesDecision(List<Occurrence> occurrences) {

    public SeriesDecision {
        occurrences = List.copyOf(occurrences);
    }

    /** The calendar covers the {@link SeriesPlan#reach} of the plan. */
    public static SeriesDecision of(
            SeriesPlan plan, TeacherCalendar calendar, SlotTerms terms, SchedulingPolicy policy, Instant now) {
        var taken = calendar;
        var decided = new ArrayList<Occurrence>();
        for (var start : plan.starts()) {
            var number = decided.size() + 1;
            switch (Bookability.check(taken, terms, start, now)) {
                case Outcome.Accepted<Slot, SlotRefusal>(var slot) -> {
                    decided.add(new Occurrence.Free(number, slot));
                    taken = taken.with(slot, terms);
                }
                case Outcome.Refused<Slot, SlotRefusal>(var reason) ->
                    decided.add(new Occurrence.Conflict(number, start, reason, null));
            }
        }
        return new SeriesDecision(withAlternatives(decided, taken, terms, policy, now));
    }

    /** What is to be booked: in one mode all or nothing, in the other whatever is free. */
    public Outcome<List<Slot>, SeriesRefusal> slots(SeriesMode mode) {
        var free = occurrences.stream()
                .filter(Occurrence.Free.class::isInstance)
                .map(one -> ((Occurrence.Free) one).slot())
                .toList();
        var enough = switch (mode) {
            case ALL_OR_NOTHING -> free.size() == occurrences.size();
            case SKIP_CONFLICTS -> !free.isEmpty();
        };
        return enough ? Outcome.accepted(free) : Outcome.refused(new SeriesRefusal.Conflicts(conflicts()));
    }

    public List<Occurrence.Conflict> conflicts() {
        return occurrences.stream()
                .filter(Occurrence.Conflict.class::isInstance)
                .map(Occurrence.Conflict.class::cast)
                .toList();
    }

    /** Found last, as an alternative must leave alone even the free lessons after it. */
    private static List<Occurrence> withAlternatives(
            List<Occurrence> decided, TeacherCalendar calendar, SlotTerms terms, SchedulingPolicy policy, Instant now) {
        var taken = calendar;
        var found = new ArrayList<Occurrence>();
        for (var one : decided) {
            switch (one) {
                case Occurrence.Free free -> found.add(free);
                case Occurrence.Conflict(var number, var start, var reason, var _) -> {
                    var near = taken.narrowedTo(policy.around(start));
                    var nearest = Bookability.nearest(near, terms, start, now, 1).stream()
                            .findFirst();
                    found.add(new Occurrence.Conflict(number, start, reason, nearest.orElse(null)));
                    if (nearest.isPresent()) {
                        taken = taken.with(nearest.get(), terms);
                    }
                }
            }
        }
        return found;
    }
}
