package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.scheduling.DayException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Dates with other hours and time off. A teacher has at most one override for a date. */
public interface Overrides {

    /** One teacher's that touch a date from {@code first} to {@code last}, both included; by first date. */
    List<DayException> of(AccountId teacher, LocalDate first, LocalDate last);

    /** Throws {@link Missing} when there is none or it is another's. */
    DayException get(AccountId teacher, UUID id);

    /**
     * Stores a new one (version 0) or the next version of one, and returns it with its new version.
     * {@link dev.tutorium.application.kernel.Stale} when it was changed or removed since it was read, or when another override
     * took its date meanwhile.
     */
    DayException save(DayException exception);

    /** {@link dev.tutorium.application.kernel.Stale} when it was changed since it was read. */
    void remove(DayException exception);
}
