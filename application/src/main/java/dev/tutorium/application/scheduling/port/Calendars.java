package dev.tutorium.application.scheduling.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Teachers' calendars as they stand: open hours, and what is busy from every surface and every subscribed calendar. */
public interface Calendars {

    /**
     * Waits for and takes the teacher's lock, until the running transaction ends: whoever decides on a teacher's time inside it
     * decides alone. Must be the first step of the transaction; an {@link IllegalStateException} outside one.
     */
    void lock(AccountId teacher);

    /**
     * The calendar for starts inside {@code window}; few queries, however much it holds. Inside a transaction it sees what that
     * transaction wrote.
     *
     * @param schedule whose hours hold; null or one that is gone for the main schedule. A teacher without any has no open hours
     * @param leaveOut a session that is to be moved, so that it does not stand in its own way; null for none
     */
    TeacherCalendar calendar(
            AccountId teacher, TimeRange window, @Nullable ScheduleId schedule, @Nullable SessionId leaveOut);

    /**
     * When the teacher's subscribed calendars were last read, the stalest of them; one that never was counts from when it was added.
     * Empty when there is none.
     */
    Optional<Instant> externalAsOf(AccountId teacher);
}
