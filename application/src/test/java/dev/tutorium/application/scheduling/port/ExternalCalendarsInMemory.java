package dev.tutorium.application.scheduling.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Calendars elsewhere in memory. */
public final class ExternalCalendarsInMemory implements ExternalCalendars {

    private final Rows<ExternalCalendarId, ExternalCalendar> calendars;
    private final Rows<ExternalCalendarId, List<TimeRange>> busy;

    public ExternalCalendarsInMemory(Memory memory) {
        calendars = memory.rows();
        busy = memory.rows();
    }

    @Override
    public List<ExternalCalendar> of(AccountId teacher) {
        return calendars.stream()
                .filter(calendar -> calendar.teacher().equals(teacher))
                .sorted(Comparator.comparing(ExternalCalendar::addedAt))
                .toList();
    }

    @Override
    public void add(ExternalCalendar calendar) {
        calendars.put(calendar.id(), calendar);
    }

    @Override
    public void remove(AccountId teacher, ExternalCalendarId id) {
        if (calendars.find(id).filter(one -> one.teacher().equals(teacher)).isEmpty()) {
            throw new Missing("calendar");
        }
        calendars.remove(id);
        busy.remove(id);
    }

    @Override
    public Optional<ExternalCalendar> findForUpdate(ExternalCalendarId id) {
        return calendars.find(id);
    }

    @Override
    public void save(ExternalCalendar calendar) {
        calendars.put(calendar.id(), calendar);
    }

    @Override
    public void replaceBusy(ExternalCalendar calendar, List<TimeRange> ranges) {
        busy.put(calendar.id(), ranges);
    }

    @Override
    public List<ExternalCalendar> claimDue(Instant now, Instant until, int most) {
        var due = calendars.stream()
                .filter(calendar -> !calendar.nextAt().isAfter(now))
                .sorted(Comparator.comparing(ExternalCalendar::nextAt))
                .limit(most)
                .map(calendar -> claimed(calendar, until))
                .toList();
        due.forEach(this::save);
        return due;
    }

    public List<TimeRange> busy(ExternalCalendarId id) {
        return busy.find(id).orElse(List.of());
    }

    private static ExternalCalendar claimed(ExternalCalendar one, Instant until) {
        return new ExternalCalendar(
                one.id(),
                one.teacher(),
                one.name(),
                one.url(),
                one.addedAt(),
                one.validators(),
                one.readAt(),
                one.failures(),
                one.problem(),
                until);
    }
}
