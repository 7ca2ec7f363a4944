package dev.tutorium.application.scheduling.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.util.List;

/** What stands in teachers' calendars, to read; without sessions that came to nothing. */
public interface CalendarEntries {

    /** Everything that overlaps the window, by start. */
    List<CalendarEntry> in(AccountId teacher, TimeRange window);

    /** The sessions that end after an instant, by start. */
    Page<CalendarEntry> after(AccountId teacher, Instant instant, PageRequest page);
}
