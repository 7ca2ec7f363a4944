package dev.tutorium.rest.workspace.scheduling;

import dev.tutorium.domain.scheduling.SlotRefusal;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time is offered.
 *
 * @param reason why it is not, for programs; null when it is offered
 * @param detail the same for people, without telling what the teacher does then
 */
@Serdeable
record ExplanationBody(
        Instant startUtc,
        boolean offered,
        @Nullable String reason,
        @Nullable String detail) {

    static ExplanationBody of(Instant start, @Nullable SlotRefusal refusal) {
        if (refusal == null) {
            return new ExplanationBody(start, true, null, null);
        }
        return switch (refusal) {
            case SlotRefusal.NoticeTooShort r ->
                because(start, "notice", "The earliest start that can be booked now is %s.".formatted(r.earliest()));
            case SlotRefusal.BeyondHorizon r ->
                because(start, "horizon", "The latest start that can be booked now is %s.".formatted(r.latest()));
            case SlotRefusal.Full _ -> because(start, "full", "Every seat of the session at this time is taken.");
            case SlotRefusal.OnTimeOff r ->
                because(start, "time_off", "The teacher is away from %s to %s.".formatted(r.first(), r.last()));
            case SlotRefusal.BlockedByOverride r ->
                because(start, "override", "The teacher has other hours on %s.".formatted(r.date()));
            case SlotRefusal.OutsideHours _ ->
                because(start, "outside_hours", "The time is not inside the teacher's hours from start to end.");
            case SlotRefusal.Occupied _, SlotRefusal.BusyElsewhere _ ->
                because(start, "busy", "The teacher is busy at this time.");
            case SlotRefusal.Held _ ->
                because(start, "held", "The time is kept for another booking and may come free again.");
            case SlotRefusal.InBuffer _ ->
                because(start, "buffer", "Too little time is left before or after what the teacher has then.");
            case SlotRefusal.LimitReached r -> because(start, "limit", limit(r));
            case SlotRefusal.NotOnGrid r ->
                because(start, "not_a_start", "Sessions do not start then%s.".formatted(around(r)));
        };
    }

    private static ExplanationBody because(Instant start, String reason, String detail) {
        return new ExplanationBody(start, false, reason, detail);
    }

    private static String limit(SlotRefusal.LimitReached reached) {
        return switch (reached.period()) {
            case DAY -> "No more than %d sessions on %s.".formatted(reached.maximum(), reached.from());
            case WEEK -> "No more than %d sessions in the week from %s.".formatted(reached.maximum(), reached.from());
        };
    }

    private static String around(SlotRefusal.NotOnGrid offGrid) {
        if (offGrid.before() == null) {
            return "";
        }
        return offGrid.after() == null
                ? ", but at %s".formatted(offGrid.before())
                : ", but at %s and %s".formatted(offGrid.before(), offGrid.after());
    }
}
