package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.ServiceId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a bookable kind of lesson asks of the calendar. Durations are elapsed time.
 *
 * @param service             whose group sessions may be joined and whose sessions the maxima count; null: nothing is joined and
 *                            every session of the teacher counts
 * @param step                from one start to the next on the grid
 * @param bufferBefore        kept free before a session, in addition to the buffer after the one before it
 * @param notice              from booking to start, at least
 * @param horizon             from booking to start, at most
 * @param dailyMaximum        sessions on one date of the teacher's zone; null for no limit
 * @param weeklyMaximum       sessions from Monday to Sunday in the teacher's zone; null for no limit
 * @param capacity            students in one session; more than one makes it a group that others may join
 * @param minimumParticipants below it at the deadline, a group session does not take place
 */
public record SlotTerms(
        @Nullable ServiceId service,
        Duration duration,
        Duration step,
        Packing packing,
        Duration bufferBefore,
        Duration bufferAfter,
        Duration notice,
        Duration horizon,
        @Nullable Integer dailyMaximum,
        @Nullable Integer weeklyMaximum,
        int capacity,
        int minimumParticipants) {

    /** A session with its buffers is never longer: a calendar is read this far around the time that is asked for. */
    public static final Duration LONGEST = Duration.ofDays(1);

    public SlotTerms {
        require(
                isWholeMinutes(duration) && duration.isPositive(),
                "a duration is one minute or more, in whole minutes");
        require(isWholeMinutes(step) && step.isPositive(), "a step is one minute or more, in whole minutes");
        require(isWholeMinutes(bufferBefore) && isWholeMinutes(bufferAfter), "buffers are whole minutes");
        require(!bufferBefore.isNegative() && !bufferAfter.isNegative(), "buffers are not negative");
        require(
                duration.plus(bufferBefore).plus(bufferAfter).compareTo(LONGEST) <= 0,
                "a session with its buffers takes at most 24 hours");
        require(!notice.isNegative() && !horizon.isNegative(), "notice and horizon are not negative");
        require(dailyMaximum == null || dailyMaximum > 0, "a daily maximum is 1 or more");
        require(weeklyMaximum == null || weeklyMaximum > 0, "a weekly maximum is 1 or more");
        require(capacity > 0, "a capacity is 1 or more");
        require(
                minimumParticipants > 0 && minimumParticipants <= capacity,
                "the minimum of participants is 1 or more and at most the capacity");
    }

    /** A lesson for one student by the platform's standard policy. */
    public static SlotTerms standard(Duration duration) {
        return SchedulingPolicy.standard().terms(duration);
    }

    public boolean isGroup() {
        return capacity > 1;
    }

    public SlotTerms withService(ServiceId other) {
        return new SlotTerms(
                other,
                duration,
                step,
                packing,
                bufferBefore,
                bufferAfter,
                notice,
                horizon,
                dailyMaximum,
                weeklyMaximum,
                capacity,
                minimumParticipants);
    }

    public SlotTerms withGrid(Duration otherStep, Packing otherPacking) {
        return new SlotTerms(
                service,
                duration,
                otherStep,
                otherPacking,
                bufferBefore,
                bufferAfter,
                notice,
                horizon,
                dailyMaximum,
                weeklyMaximum,
                capacity,
                minimumParticipants);
    }

    public SlotTerms withBuffers(Duration before, Duration after) {
        return new SlotTerms(
                service,
                duration,
                step,
                packing,
                before,
                after,
                notice,
                horizon,
                dailyMaximum,
                weeklyMaximum,
                capacity,
                minimumParticipants);
    }

    public SlotTerms withLeadTime(Duration otherNotice, Duration otherHorizon) {
        return new SlotTerms(
                service,
                duration,
                step,
                packing,
                bufferBefore,
                bufferAfter,
                otherNotice,
                otherHorizon,
                dailyMaximum,
                weeklyMaximum,
                capacity,
                minimumParticipants);
    }

    public SlotTerms withMaxima(@Nullable Integer daily, @Nullable Integer weekly) {
        return new SlotTerms(
                service,
                duration,
                step,
                packing,
                bufferBefore,
                bufferAfter,
                notice,
                horizon,
                daily,
                weekly,
                capacity,
                minimumParticipants);
    }

    public SlotTerms withSeats(int otherCapacity, int otherMinimum) {
        return new SlotTerms(
                service,
                duration,
                step,
                packing,
                bufferBefore,
                bufferAfter,
                notice,
                horizon,
                dailyMaximum,
                weeklyMaximum,
                otherCapacity,
                otherMinimum);
    }

    private static boolean isWholeMinutes(Duration length) {
        return length.getSeconds() % 60 == 0 && length.getNano() == 0;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
