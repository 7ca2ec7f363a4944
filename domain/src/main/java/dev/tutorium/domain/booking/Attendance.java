package dev.tutorium.domain.booking;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who came to a session, as far as the video provider can tell. It proposes a no-show for someone to report, and decides none:
 * people meet elsewhere when a room fails, come late, or join by telephone.
 *
 * @param teacher    how the teacher was seen
 * @param students   how each student with a firm seat was seen, in the order of their seats
 * @param reportable whether a no-show can still be reported
 */
public record Attendance(Seen teacher, Map<AccountId, Seen> students, boolean reportable) {

    /** How the room saw someone. */
    public enum Seen {
        PRESENT,
        ABSENT,
        /** Too early to say, came late, or not all was told. */
        UNKNOWN
    }

    /** What a person may want to report. */
    public sealed interface Proposal {

        /** The teacher seems not to have come, and a student was there. */
        record TeacherMissed() implements Proposal {}

        /** These students seem not to have come, and the teacher was there. */
        record StudentsMissed(List<AccountId> students) implements Proposal {
            public StudentsMissed {
                students = List.copyOf(students);
            }
        }
    }

    public Attendance {
        students = Collections.unmodifiableMap(new LinkedHashMap<>(students));
    }

    /**
     * Someone was PRESENT who was in the room before a no-show can be reported, and is ABSENT who was not there until the end,
     * provided that someone else was and that the provider has told everything.
     *
     * @param complete whether the provider vouches that nobody else came
     */
    public static Attendance of(
            SessionFacts facts, List<Presence> told, boolean complete, Instant now, BookingPolicy policy) {
        var start = facts.time().start();
        var waited = start.plus(policy.noShowFrom());
        var someone = told.stream().anyMatch(presence -> presence.within(start, waited));
        var conclusive = complete && someone && !now.isBefore(waited);
        var students = new LinkedHashMap<AccountId, Seen>();
        facts.students(Attendance::firm)
                .forEach(student -> students.put(student, seen(student, facts, told, waited, conclusive)));
        var reportable = !now.isAfter(start.plus(policy.noShowUntil()));
        return new Attendance(seen(facts.teacher(), facts, told, waited, conclusive), students, reportable);
    }

    /** Whether the teacher and a student with a firm seat were in the room together during the session. */
    public static boolean held(SessionFacts facts, List<Presence> told) {
        var time = facts.time();
        var students = facts.students(Attendance::firm);
        return told.stream()
                .filter(presence -> presence.account().equals(facts.teacher()))
                .anyMatch(teacher -> told.stream()
                        .filter(presence -> students.contains(presence.account()))
                        .anyMatch(student -> teacher.meets(student, time.start(), time.end())));
    }

    private static boolean firm(Seat seat) {
        return switch (seat.state()) {
            case BOOKED, ATTENDED, MISSED -> true;
            case HELD, REQUESTED, CANCELLED, DECLINED, EXPIRED -> false;
        };
    }

    private static Seen seen(
            AccountId who, SessionFacts facts, List<Presence> told, Instant waited, boolean conclusive) {
        var own =
                told.stream().filter(presence -> presence.account().equals(who)).toList();
        if (own.stream().anyMatch(presence -> presence.within(facts.time().start(), waited))) {
            return Seen.PRESENT;
        }
        var late = own.stream()
                .anyMatch(presence -> presence.within(waited, facts.time().end()));
        return conclusive && !late ? Seen.ABSENT : Seen.UNKNOWN;
    }

    /** Empty when all came, when it is not known, and when it is too late to report. */
    public Optional<Proposal> proposal() {
        if (!reportable) {
            return Optional.empty();
        }
        return switch (teacher) {
            case ABSENT ->
                students.containsValue(Seen.PRESENT) ? Optional.of(new Proposal.TeacherMissed()) : Optional.empty();
            case PRESENT -> {
                var missing = students.entrySet().stream()
                        .filter(student -> student.getValue() == Seen.ABSENT)
                        .map(Map.Entry::getKey)
                        .toList();
                yield missing.isEmpty() ? Optional.empty() : Optional.of(new Proposal.StudentsMissed(missing));
            }
            case UNKNOWN -> Optional.empty();
        };
    }
}
