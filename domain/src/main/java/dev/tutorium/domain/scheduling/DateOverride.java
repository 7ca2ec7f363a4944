package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** One date with hours of its own in place of the weekly ones; without any hours the date is blocked. */
public record DateOverride(
        OverrideId id, AccountId teacher, LocalDate date, List<DayHours> hours, String note, long version)
        implements DayException {

    public DateOverride {
        hours = hours.stream().sorted().toList();
    }

    public boolean isBlocked() {
        return hours.isEmpty();
    }

    @Override
    public UUID uuid() {
        return id.value();
    }

    @Override
    public LocalDate first() {
        return date;
    }

    @Override
    public LocalDate last() {
        return date;
    }
}
