package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A freed time, kept for one student until they answer or it lapses.
 *
 * @param blocked what of the teacher's calendar it takes, buffers included
 * @param joins   the group session in which a seat is free; null when it is a session of its own
 * @param at      when it was made
 * @param until   when it lapses, from this instant on
 */
public record TimeOffer(
        ServiceId service,
        AccountId student,
        TimeRange time,
        TimeRange blocked,
        @Nullable SessionId joins,
        Instant at,
        Instant until) {

    public boolean isLive(Instant now) {
        return now.isBefore(until);
    }

    Busy asBusy() {
        return new Busy(Busy.Kind.HELD, time, blocked, null, service, 0);
    }
}
