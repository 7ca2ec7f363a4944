package dev.tutorium.application.scheduling.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import dev.tutorium.domain.scheduling.SyncPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of calendars elsewhere does. */
public abstract class ExternalCalendarsContract {

    private static final SyncPolicy POLICY = SyncPolicy.standard();
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TimeRange HOUR = TimeRange.of(NOON, Duration.ofHours(1));

    protected abstract ExternalCalendars calendars();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    /** The busy times of a calendar, in order. */
    protected abstract List<TimeRange> busy(ExternalCalendar calendar);

    @Test
    void one_reads_as_it_was_stored_before_and_after_it_was_read() {
        var added = add(account(), NOON);
        assertThat(calendars().of(added.teacher())).containsExactly(added);
        assertThat(calendars().of(account())).isEmpty();

        var read = added.read("\"v1\"", "Mon, 02 Mar 2026 10:00:00 GMT", POLICY, NOON);
        save(read);
        assertThat(calendars().of(added.teacher())).containsExactly(read);

        var failed = read.failed("it does not answer in time", POLICY, NOON.plusSeconds(1));
        save(failed);
        assertThat(calendars().of(added.teacher())).containsExactly(failed);
    }

    @Test
    void what_was_read_replaces_what_was_there_and_goes_with_its_calendar() {
        var calendar = add(account(), NOON);
        replace(calendar, List.of(HOUR, HOUR.movedTo(NOON.plus(Duration.ofDays(1)))));
        replace(calendar, List.of(HOUR));
        assertThat(busy(calendar)).containsExactly(HOUR);
        replace(calendar, List.of());
        assertThat(busy(calendar)).isEmpty();

        replace(calendar, List.of(HOUR));
        assertThatThrownBy(() -> remove(account(), calendar.id())).isInstanceOf(Missing.class);
        remove(calendar.teacher(), calendar.id());
        assertThat(busy(calendar)).isEmpty();
        assertThatThrownBy(() -> remove(calendar.teacher(), calendar.id())).isInstanceOf(Missing.class);
    }

    @Test
    void what_is_due_is_handed_out_once_until_its_time_is_over() {
        var due = add(account(), NOON.minusSeconds(60));
        var later = add(due.teacher(), NOON.plusSeconds(1));
        var until = NOON.plusSeconds(30);

        assertThat(claimed(NOON, until)).contains(due.id()).doesNotContain(later.id());
        assertThat(claimed(NOON, until)).doesNotContain(due.id());
        assertThat(claimed(until, until.plusSeconds(30))).contains(due.id());
    }

    private List<ExternalCalendarId> claimed(Instant now, Instant until) {
        return calendars().claimDue(now, until, 1_000).stream()
                .map(ExternalCalendar::id)
                .toList();
    }

    private void save(ExternalCalendar calendar) {
        transactions().inTransaction(() -> calendars().save(calendar));
    }

    private void replace(ExternalCalendar calendar, List<TimeRange> busy) {
        transactions().inTransaction(() -> calendars().replaceBusy(calendar, busy));
    }

    private void remove(AccountId teacher, ExternalCalendarId id) {
        transactions().inTransaction(() -> calendars().remove(teacher, id));
    }

    private ExternalCalendar add(AccountId teacher, Instant at) {
        var id = UUID.randomUUID();
        var calendar = ExternalCalendar.added(
                new ExternalCalendarId(id), teacher, "Private", URI.create("https://example.org/" + id), at);
        transactions().inTransaction(() -> calendars().add(calendar));
        return calendar;
    }
}
