package dev.tutorium.application.simulation;

import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Nobody is in two places at once: kept beside the stores, so that it does not believe their guards. */
final class Calendar {

    private record Place(AccountId who, TimeRange time) {}

    private record Taken(TimeRange time, SessionId session) {}

    private final Checks checks;
    private final Map<AccountId, NavigableMap<Instant, Taken>> teachers = new HashMap<>();
    private final Map<AccountId, NavigableMap<Instant, Taken>> students = new HashMap<>();
    private final Map<SessionId, Place> teaching = new HashMap<>();
    private final Map<SessionId, List<Place>> learning = new HashMap<>();

    Calendar(Checks checks) {
        this.checks = checks;
    }

    void stored(Session session) {
        var facts = session.facts();
        var before = teaching.remove(session.id());
        if (before != null) {
            leave(teachers, before);
        }
        learning.getOrDefault(session.id(), List.of()).forEach(place -> leave(students, place));
        if (session.state().holdsCalendar()) {
            var place = new Place(facts.teacher(), facts.blocked());
            take(teachers, "teacher", place, session.id());
            teaching.put(session.id(), place);
        }
        var taken = new ArrayList<Place>();
        for (var student : facts.students(Seat::holdsCalendar)) {
            var place = new Place(student, facts.time());
            take(students, "student", place, session.id());
            taken.add(place);
        }
        learning.put(session.id(), taken);
        checks.that(
                facts.takenSeats().size() <= facts.terms().capacity(),
                "%s has %s seats taken of %s",
                session.id(),
                facts.takenSeats().size(),
                facts.terms().capacity());
    }

    private void take(Map<AccountId, NavigableMap<Instant, Taken>> all, String who, Place place, SessionId session) {
        var own = all.computeIfAbsent(place.who(), _ -> new TreeMap<>());
        var before = own.floorEntry(place.time().start());
        var after = own.ceilingEntry(place.time().start());
        checks.that(
                before == null || !before.getValue().time().overlaps(place.time()),
                "double booking of %s %s: %s beside %s at %s",
                who,
                place.who(),
                session,
                before,
                place.time());
        checks.that(
                after == null || !after.getValue().time().overlaps(place.time()),
                "double booking of %s %s: %s beside %s at %s",
                who,
                place.who(),
                session,
                after,
                place.time());
        own.put(place.time().start(), new Taken(place.time(), session));
    }

    private static void leave(Map<AccountId, NavigableMap<Instant, Taken>> all, Place place) {
        all.getOrDefault(place.who(), new TreeMap<>()).remove(place.time().start());
    }
}
