package dev.tutorium.persistence.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.scheduling.view.CalendarEntries;
import dev.tutorium.application.scheduling.view.CalendarEntry;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.persistence.kernel.DatabaseTest;
import dev.tutorium.persistence.kernel.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JdbcCalendarEntriesTest extends DatabaseTest {

    private static final Instant TEN = Instant.parse("2026-03-03T10:00:00Z");

    @Inject
    CalendarEntries entries;

    @Inject
    Sql sql;

    private UUID session(AccountId teacher, Busy.Kind kind, Instant start, ServiceId service, int openSeats) {
        var time = TimeRange.of(start, Duration.ofHours(1));
        var id = new SessionId(UUID.randomUUID());
        Rows.session(sql, teacher, new Busy(kind, time, time, id, service, openSeats));
        return id.value();
    }

    @Test
    void a_window_shows_what_overlaps_it_with_titles_and_names() {
        var teacher = Rows.account(sql);
        var service = new ServiceId(UUID.randomUUID());
        Rows.service(sql, teacher, service, "Algebra");
        var before = session(teacher, Busy.Kind.SESSION, TEN.minus(Duration.ofMinutes(30)), service, 1);
        session(teacher, Busy.Kind.SESSION, TEN.plus(Duration.ofHours(2)), service, 0);
        sql.update("update session set state = 'CANCELLED', ended_at = ends_at where starts_at > ?", TEN);
        var calendar = UUID.randomUUID();
        sql.update("""
                insert into external_calendar (id, teacher_id, name, url, added_at, read_at, failures, next_at)
                values (?, ?, 'Other', 'https://example.org/', ?, ?, 0, 'infinity')""", calendar, teacher, TEN, TEN);
        sql.update(
                "insert into external_busy (calendar_id, teacher_id, starts_at, ends_at) values (?, ?, ?, ?)",
                calendar,
                teacher,
                TEN.minus(Duration.ofDays(5)),
                TEN.plus(Duration.ofDays(5)));
        var found = entries.in(teacher, TimeRange.of(TEN, Duration.ofHours(12)));
        assertThat(found)
                .extracting(CalendarEntry::id, CalendarEntry::title, CalendarEntry::state)
                .containsExactly(tuple(null, "", "EXTERNAL"), tuple(before, "Algebra", "SCHEDULED"));
        assertThat(found.getLast().students()).containsExactly("A", "A");
    }

    @Test
    void the_agenda_goes_on_from_page_to_page() {
        var teacher = Rows.account(sql);
        var service = new ServiceId(UUID.randomUUID());
        var expected = new ArrayList<UUID>();
        session(teacher, Busy.Kind.DONE, TEN.minus(Duration.ofHours(5)), service, 0);
        for (var hour = 0; hour < 5; hour++) {
            expected.add(session(teacher, Busy.Kind.SESSION, TEN.plus(Duration.ofHours(hour)), service, 0));
        }
        var found = new ArrayList<UUID>();
        var page = new PageRequest(2, null, 1, true);
        while (true) {
            var answer = entries.after(teacher, TEN.plusSeconds(60), page);
            answer.rows().forEach(entry -> found.add(entry.id()));
            if (answer.next() == null) {
                break;
            }
            page = new PageRequest(2, answer.next(), 1, false);
        }
        assertThat(found).isEqualTo(expected);
        assertThat(entries.after(teacher, TEN, new PageRequest(2, null, 1, true))
                        .total())
                .isEqualTo(5);
    }
}
