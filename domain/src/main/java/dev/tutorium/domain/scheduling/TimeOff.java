package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeOffId;
import java.time.LocalDate;
import java.util.UUID;

/** Dates on which a teacher is away: neither weekly hours nor overrides hold. */
public record TimeOff(TimeOffId id, AccountId teacher, LocalDate first, LocalDate last, String note, long version)
        implements DayException {

    public TimeOff {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("time off ends on its first date or later: " + first + " to " + last);
        }
    }

    @Override
    public UUID uuid() {
        return id.value();
    }

    public boolean includes(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }
}
