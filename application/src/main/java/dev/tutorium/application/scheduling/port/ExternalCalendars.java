package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Teachers' calendars elsewhere, and the busy times read from them. */
public interface ExternalCalendars {

    /** All of one teacher, by when they were added. */
    List<ExternalCalendar> of(AccountId teacher);

    void add(ExternalCalendar calendar);

    /** Removes it with its busy times. {@link Missing} when there is none or it is another's. */
    void remove(AccountId teacher, ExternalCalendarId id);

    /** Locks it until the transaction ends; empty when it is gone. */
    Optional<ExternalCalendar> findForUpdate(ExternalCalendarId id);

    void save(ExternalCalendar calendar);

    /** Puts these busy times in place of those that were read from it before. */
    void replaceBusy(ExternalCalendar calendar, List<TimeRange> busy);

    /**
     * Hands out up to {@code most} that are due, the longest due first, and leaves each alone until {@code until}: two nodes never
     * read the same one at once.
     */
    List<ExternalCalendar> claimDue(Instant now, Instant until, int most);
}
