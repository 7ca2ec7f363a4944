package dev.tutorium.application.simulation;

import static java.util.Map.entry;

import dev.tutorium.domain.booking.Seat;
import dev.tutorium.domain.booking.Session;
import dev.tutorium.domain.learning.Enrollment;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Payout;
import dev.tutorium.domain.payment.Refund;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** States move only along what their lives allow, and what was there once does not vanish. */
final class Lives {

    private static final Map<String, Set<String>> SESSION = Map.ofEntries(
            entry("HELD", Set.of("REQUESTED", "SCHEDULED", "EXPIRED", "CANCELLED")),
            entry("REQUESTED", Set.of("HELD", "SCHEDULED", "DECLINED", "EXPIRED", "CANCELLED")),
            entry(
                    "SCHEDULED",
                    Set.of(
                            "HELD",
                            "REQUESTED",
                            "IN_PROGRESS",
                            "COMPLETED",
                            "CANCELLED",
                            "NO_SHOW_STUDENT",
                            "NO_SHOW_TEACHER")),
            entry("IN_PROGRESS", Set.of("COMPLETED", "NO_SHOW_STUDENT", "NO_SHOW_TEACHER")),
            entry("COMPLETED", Set.of("NO_SHOW_TEACHER")),
            entry("EXPIRED", Set.of("REQUESTED", "SCHEDULED")));
    private static final Map<String, Set<String>> SEAT = Map.of(
            "HELD", Set.of("REQUESTED", "BOOKED", "DECLINED", "EXPIRED", "CANCELLED"),
            "REQUESTED", Set.of("BOOKED", "DECLINED", "EXPIRED", "CANCELLED"),
            "BOOKED", Set.of("ATTENDED", "MISSED", "CANCELLED"),
            "ATTENDED", Set.of("CANCELLED"),
            "MISSED", Set.of("CANCELLED"),
            "EXPIRED", Set.of("REQUESTED", "BOOKED"));
    private static final Map<String, Set<String>> CHARGE = Map.of(
            "OPEN", Set.of("AUTHORISED", "PAID", "EXPIRED", "FAILED"),
            "AUTHORISED", Set.of("PAID", "VOIDED", "FAILED"),
            "EXPIRED", Set.of("PAID", "AUTHORISED"),
            "FAILED", Set.of("PAID"));
    private static final Map<String, Set<String>> REFUND =
            Map.of("Requested", Set.of("Completed", "Declined"), "Declined", Set.of("Completed"));
    private static final Map<String, Set<String>> ENROLLMENT =
            Map.of("PENDING_PAYMENT", Set.of("ACTIVE", "CANCELLED"), "ACTIVE", Set.of("COMPLETED", "CANCELLED"));
    private static final Map<String, Set<String>> PAYOUT = Map.of(
            "PENDING", Set.of("APPROVED", "CANCELLED"),
            "APPROVED", Set.of("PAID", "FAILED"),
            "FAILED", Set.of("APPROVED", "CANCELLED"));

    private final Checks checks;
    private final Map<Object, String> last = new HashMap<>();
    private final Map<Object, Set<?>> parts = new HashMap<>();

    Lives(Checks checks) {
        this.checks = checks;
    }

    void stored(Session session) {
        move(session.id(), session.state().name(), SESSION);
        session.facts().seats().forEach(seat -> move(seat.id(), seat.state().name(), SEAT));
        keep(session.id(), session.facts().seats().stream().map(Seat::id).collect(Collectors.toSet()));
    }

    void stored(Charge charge) {
        move(charge.id(), charge.state(), CHARGE);
        if (charge instanceof Charge.Paid paid) {
            paid.refunds()
                    .forEach(refund ->
                            move(refund.id(), refund.progress().getClass().getSimpleName(), REFUND));
            keep(paid.id(), paid.refunds().stream().map(Refund::id).collect(Collectors.toSet()));
        }
    }

    void stored(Enrollment enrollment) {
        move(enrollment.id(), enrollment.status().name(), ENROLLMENT);
    }

    void stored(Payout payout) {
        move(payout.id(), payout.state(), PAYOUT);
    }

    private void move(Object what, String next, Map<String, Set<String>> allowed) {
        var before = last.put(what, next);
        checks.that(
                before == null
                        || before.equals(next)
                        || allowed.getOrDefault(before, Set.of()).contains(next),
                "%s went from %s to %s",
                what,
                before,
                next);
    }

    private void keep(Object whole, Set<?> now) {
        var before = parts.put(whole, now);
        checks.that(before == null || now.containsAll(before), "%s lost one of %s: %s", whole, before, now);
    }
}
