package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.offering.port.ServicesInMemory;
import dev.tutorium.application.people.view.PeopleList;
import dev.tutorium.application.people.view.TeacherPage;
import dev.tutorium.application.scheduling.port.CalendarsInMemory;
import dev.tutorium.application.scheduling.port.OverridesInMemory;
import dev.tutorium.application.scheduling.port.SchedulesInMemory;
import dev.tutorium.application.scheduling.port.WaitlistsInMemory;
import dev.tutorium.application.scheduling.view.OfferedSlot;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.offering.Service;
import dev.tutorium.domain.offering.ServiceDetails;
import dev.tutorium.domain.offering.ServiceStatus;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.Freshness;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.SlotRefusal;
import dev.tutorium.domain.scheduling.SlotTerms;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlotSearchTest {

    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private static final LocalDate TUESDAY = LocalDate.parse("2026-03-03");
    private static final String SLUG = "ada";

    private final AccountId teacher = new AccountId(UUID.randomUUID());
    private final SchedulesInMemory schedules = new SchedulesInMemory();
    private final CalendarsInMemory calendars = new CalendarsInMemory(schedules, new OverridesInMemory());
    private final ServicesInMemory services = new ServicesInMemory();
    private final WaitlistsInMemory waitlists = new WaitlistsInMemory(new Memory(), services);
    private final PeopleList people = mock();
    private final SlotSearch search =
            new SlotSearch(people, services, calendars, waitlists, SchedulingPolicy.standard(), () -> NOW);

    @BeforeEach
    void ada_teaches_on_tuesdays_from_nine_to_eleven_in_athens() {
        var page = new TeacherPage(teacher.value(), SLUG, "Ada", "Europe/Athens", "", "");
        when(people.getTeacher(SLUG)).thenReturn(page);
        schedules.save(new WeeklySchedule(
                new ScheduleId(UUID.randomUUID()),
                teacher,
                "Term",
                ZoneId.of("Europe/Athens"),
                List.of(WeeklyRule.of(DayOfWeek.TUESDAY, 540, 660)),
                true,
                0));
    }

    private ServiceId service(ServiceStatus status) {
        var details = new ServiceDetails(
                "Algebra",
                "",
                Money.of(0, "EUR"),
                SlotTerms.standard(Duration.ofHours(1)),
                false,
                false,
                null,
                null,
                List.of());
        var id = new ServiceId(UUID.randomUUID());
        services.record(Change.of(new Service(id, teacher, id.value().toString(), details, status, null, 0)));
        return id;
    }

    private static SlotQuery query(String zone) {
        return new SlotQuery(zone, TUESDAY, TUESDAY, null, null, List.of());
    }

    @Test
    void slots_are_told_in_the_askers_zone() {
        var slots = search.slots(SLUG, service(ServiceStatus.PUBLISHED), query("Asia/Kolkata"))
                .slots();
        assertThat(slots)
                .extracting(slot -> slot.startLocal().toString())
                .containsExactly("2026-03-03T12:30+05:30", "2026-03-03T13:30+05:30");
        assertThat(slots)
                .extracting(OfferedSlot::start)
                .containsExactly(Instant.parse("2026-03-03T07:00:00Z"), Instant.parse("2026-03-03T08:00:00Z"));
    }

    @Test
    void the_answer_tells_how_fresh_the_calendars_elsewhere_are() {
        var service = service(ServiceStatus.PUBLISHED);
        assertThat(search.slots(SLUG, service, query("UTC")).elsewhere()).isNull();
        calendars.readExternal(teacher, NOW);
        assertThat(search.slots(SLUG, service, query("UTC")).elsewhere()).isEqualTo(new Freshness(NOW, false));
        var longAgo = NOW.minus(Duration.ofMinutes(61));
        calendars.readExternal(teacher, longAgo);
        assertThat(search.slots(SLUG, service, query("UTC")).elsewhere()).isEqualTo(new Freshness(longAgo, true));
        assertThat(search.explain(SLUG, service, NOW, "UTC").elsewhere()).isEqualTo(new Freshness(longAgo, true));
    }

    @Test
    void an_explanation_names_the_reason_and_the_nearest_slots() {
        var service = service(ServiceStatus.PUBLISHED);
        var eight = Instant.parse("2026-03-03T08:00:00Z");
        calendars.add(teacher, Busy.external(TimeRange.of(eight, Duration.ofHours(1))));
        var explained = search.explain(SLUG, service, eight, "UTC");
        assertThat(explained.refusal()).isInstanceOf(SlotRefusal.BusyElsewhere.class);
        assertThat(explained.alternatives())
                .extracting(OfferedSlot::start)
                .containsExactly(Instant.parse("2026-03-03T07:00:00Z"), Instant.parse("2026-03-10T07:00:00Z"));
        assertThat(search.explain(SLUG, service, Instant.parse("2026-03-03T07:00:00Z"), "UTC")
                        .refusal())
                .isNull();
    }

    @Test
    void only_a_published_service_of_this_teacher_is_looked_up() {
        var draft = service(ServiceStatus.DRAFT);
        assertThatThrownBy(() -> search.slots(SLUG, draft, query("UTC"))).isInstanceOf(Missing.class);
        var published = service(ServiceStatus.PUBLISHED);
        var other = new TeacherPage(UUID.randomUUID(), "bob", "Bob", "UTC", "", "");
        when(people.getTeacher("bob")).thenReturn(other);
        assertThatThrownBy(() -> search.slots("bob", published, query("UTC"))).isInstanceOf(Missing.class);
    }

    @Test
    void an_instant_no_calendar_reaches_is_malformed() {
        var service = service(ServiceStatus.PUBLISHED);
        assertThatThrownBy(() -> search.explain(SLUG, service, Instant.parse("+11000-01-01T00:00:00Z"), "UTC"))
                .isInstanceOf(Malformed.class);
    }
}
