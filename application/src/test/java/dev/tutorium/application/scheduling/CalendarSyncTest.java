package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.scheduling.port.CalendarSource;
import dev.tutorium.application.scheduling.port.CalendarsInMemory;
import dev.tutorium.application.scheduling.port.ExternalCalendarsInMemory;
import dev.tutorium.application.scheduling.port.OverridesInMemory;
import dev.tutorium.application.scheduling.port.SchedulesInMemory;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ExternalCalendarId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.ExternalCalendar;
import dev.tutorium.domain.scheduling.ExternalCalendar.Validators;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import dev.tutorium.domain.scheduling.SyncPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CalendarSyncTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor.Member TESS = new Actor.Member(new AccountId(new UUID(9, 1)), Set.of(), new UUID(8, 1));
    private static final Actor.Member OTHER = new Actor.Member(new AccountId(new UUID(9, 2)), Set.of(), new UUID(8, 2));
    private static final TimeRange HOUR = TimeRange.of(NOON, Duration.ofHours(1));
    private static final Duration EVERY = SyncPolicy.standard().every();

    private final Memory memory = new Memory();
    private final ExternalCalendarsInMemory calendars = new ExternalCalendarsInMemory(memory);
    private final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    private final Source source = new Source();
    private Instant now = NOON;
    private final CalendarSubscribing subscribing = new CalendarSubscribing(
            calendars, source, SyncPolicy.standard(), transactions, UUID::randomUUID, () -> now);
    private final CalendarSync sync = new CalendarSync(
            calendars,
            new CalendarsInMemory(new SchedulesInMemory(), new OverridesInMemory()),
            source,
            SyncPolicy.standard(),
            transactions,
            () -> now);

    @Test
    void a_calendar_is_read_when_it_was_added_and_again_a_quarter_of_an_hour_later() {
        var added = added("https://example.org/a.ics");
        sync.readDue();
        assertThat(calendars.busy(added.id())).containsExactly(HOUR);
        assertThat(stored(added).readAt()).isEqualTo(NOON);

        pass(EVERY.minusSeconds(1));
        sync.readDue();
        assertThat(source.asked).hasSize(1);

        pass(Duration.ofSeconds(1));
        source.answer = new CalendarSource.Unchanged();
        sync.readDue();
        assertThat(source.asked.getLast()).isEqualTo(new Validators("\"v1\"", null, NOON));
        assertThat(calendars.busy(added.id())).containsExactly(HOUR);
        assertThat(stored(added).readAt()).isEqualTo(now);
    }

    @Test
    void one_that_fails_keeps_its_busy_times_and_is_asked_less_and_less_often() {
        var added = added("https://example.org/a.ics");
        sync.readDue();
        pass(EVERY);
        source.answer = new CalendarSource.Failed("it does not answer in time");
        sync.readDue();

        assertThat(calendars.busy(added.id())).containsExactly(HOUR);
        assertThat(stored(added).problem()).isEqualTo("it does not answer in time");
        assertThat(stored(added).readAt()).isEqualTo(NOON);
        assertThat(stored(added).nextAt()).isEqualTo(now.plus(EVERY));
        pass(EVERY);
        sync.readDue();
        assertThat(stored(added).nextAt()).isEqualTo(now.plus(EVERY.multipliedBy(2)));

        source.answer = source.whole();
        subscribing.refresh(TESS, added.id());
        sync.readDue();
        assertThat(stored(added).problem()).isNull();
    }

    @Test
    void one_that_has_not_changed_for_a_day_is_read_in_full_as_time_moves_on() {
        added("https://example.org/a.ics");
        sync.readDue();
        pass(Duration.ofHours(24));
        sync.readDue();

        assertThat(source.asked.getLast()).isEqualTo(Validators.NONE);
    }

    @Test
    void one_that_is_removed_while_it_is_read_stays_removed() {
        var added = added("https://example.org/a.ics");
        source.meanwhile = () -> subscribing.remove(TESS, added.id());
        sync.readDue();

        assertThat(subscribing.list(TESS)).isEmpty();
        assertThat(calendars.busy(added.id())).isEmpty();
    }

    @Test
    void an_address_is_subscribed_once_and_is_public_and_there_are_not_too_many() {
        var added = added("webcal://example.org/a.ics");
        assertThat(added.url()).isEqualTo(URI.create("https://example.org/a.ics"));
        assertThat(subscribing.add(TESS, "Again", "https://example.org/a.ics"))
                .isEqualTo(Outcome.refused(new SchedulingRefusal.AlreadySubscribed(added.id())));
        assertThat(subscribing.add(TESS, "Inside", "http://inside/a.ics"))
                .isEqualTo(Outcome.refused(new SchedulingRefusal.AddressNotPublic()));
        for (var number = 1; number < 10; number++) {
            added("https://example.org/" + number);
        }
        assertThat(subscribing.add(TESS, "Eleventh", "https://example.org/10"))
                .isEqualTo(Outcome.refused(new SchedulingRefusal.TooManyCalendars(10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calendar",
                "/a.ics",
                "ftp://example.org/a.ics",
                "file:///etc/passwd",
                "https://",
                "https://u:p@example.org/",
                "https://exa mple.org/"
            })
    void what_is_no_address_of_a_calendar_is_malformed(String url) {
        assertThatThrownBy(() -> subscribing.add(TESS, "Private", url)).isInstanceOf(Malformed.class);
    }

    @Test
    void anothers_calendar_is_missing() {
        var added = added("https://example.org/a.ics");

        assertThatThrownBy(() -> subscribing.remove(OTHER, added.id())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> subscribing.refresh(OTHER, added.id())).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> subscribing.refresh(TESS, new ExternalCalendarId(new UUID(7, 7))))
                .isInstanceOf(Missing.class);
    }

    private ExternalCalendar added(String url) {
        return subscribing.add(TESS, "Private", url).orThrow(RefusedInTest::new);
    }

    private ExternalCalendar stored(ExternalCalendar calendar) {
        return calendars.findForUpdate(calendar.id()).orElseThrow();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static final class Source implements CalendarSource {

        private final List<Validators> asked = new ArrayList<>();
        private Reading answer = whole();
        private Runnable meanwhile = () -> {};

        private Reading whole() {
            return new Whole(List.of(HOUR), "\"v1\"", null);
        }

        @Override
        public boolean isRefused(URI url) {
            return url.getHost().equals("inside");
        }

        @Override
        public Reading read(Request request) {
            asked.add(request.validators());
            meanwhile.run();
            return answer;
        }
    }
}
