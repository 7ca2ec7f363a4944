package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.ServiceId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a bookable kind of lesson asks of the calendar.
 *
 * @param service  whose group sessions may be joined and whose sessions the maxima count; null: nothing is joined and every
 *                 session of the teacher counts
 * @param duration elapsed, in whole minutes
 */
public record SlotTerms(
        @Nullable ServiceId service,
        Duration duration,
        Grid grid,
        Buffers buffers,
        LeadTime leadTime,
        Maxima maxima,
        GroupSize size) {

    /** A session with its buffers is never longer: a calendar is read this far around the time that is asked for. */
    public static final Duration LONGEST = Duration.ofDays(1);

    public SlotTerms {
        if (!duration.isPositive() || !isWholeMinutes(duration)) {
            throw new IllegalArgumentException("a duration is one minute or more, in whole minutes");
        }
        if (duration.plus(buffers.before()).plus(buffers.after()).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a session with its buffers takes at most 24 hours");
        }
    }

    /** A lesson for one student by the platform's standard policy. */
    public static SlotTerms standard(Duration duration) {
        return SchedulingPolicy.standard().terms(duration);
    }

    public SlotTerms withService(ServiceId other) {
        return new SlotTerms(other, duration, grid, buffers, leadTime, maxima, size);
    }

    public SlotTerms withGrid(Duration step, Packing packing) {
        return new SlotTerms(service, duration, new Grid(step, packing), buffers, leadTime, maxima, size);
    }

    public SlotTerms withBuffers(Duration before, Duration after) {
        return new SlotTerms(service, duration, grid, new Buffers(before, after), leadTime, maxima, size);
    }

    public SlotTerms withLeadTime(Duration notice, Duration horizon) {
        return new SlotTerms(service, duration, grid, buffers, new LeadTime(notice, horizon), maxima, size);
    }

    public SlotTerms withMaxima(@Nullable Integer perDay, @Nullable Integer perWeek) {
        return new SlotTerms(service, duration, grid, buffers, leadTime, new Maxima(perDay, perWeek), size);
    }

    public SlotTerms withSeats(int capacity, int minimum) {
        return new SlotTerms(service, duration, grid, buffers, leadTime, maxima, new GroupSize(capacity, minimum));
    }

    static boolean isWholeMinutes(Duration length) {
        return length.getSeconds() % 60 == 0 && length.getNano() == 0;
    }
}
