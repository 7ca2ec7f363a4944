package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.scheduling.port.OverridesInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayException;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OverrideKeepingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final LocalDate DATE = LocalDate.parse("2026-03-10");

    private final OverrideKeeping keeping = new OverrideKeeping(
            new OverridesInMemory(),
            SchedulingPolicy.standard(),
            UUID::randomUUID,
            new TransactionsInMemory(),
            () -> NOW);
    private final Actor.Member teacher =
            new Actor.Member(new AccountId(UUID.randomUUID()), Set.of(Role.TEACHER), UUID.randomUUID());

    private static OverrideFields blocked(LocalDate date) {
        return new OverrideFields(date, null, null, true, null, null);
    }

    private static OverrideFields hours(@Nullable LocalDate date, String... edges) {
        return new OverrideFields(date, null, null, null, List.of(new OverrideFields.Hours(edges[0], edges[1])), null);
    }

    private static OverrideFields away(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new OverrideFields(null, first, last, null, null, null);
    }

    private DayException created(OverrideFields fields) {
        return keeping.create(teacher, fields).orThrow(reason -> new IllegalStateException(reason.toString()));
    }

    private DayException changed(DayException exception, OverrideFields fields) {
        return keeping.change(teacher, exception.uuid(), OptionalLong.empty(), fields)
                .orThrow(reason -> new IllegalStateException(reason.toString()));
    }

    private void isMalformed(OverrideFields fields, String field) {
        assertThatThrownBy(() -> keeping.create(teacher, fields))
                .isInstanceOf(Malformed.class)
                .extracting(e -> ((Malformed) e).field())
                .isEqualTo(field);
    }

    @Test
    void a_date_has_hours_or_is_blocked() {
        assertThat(((DateOverride) created(hours(DATE, "09:00", "12:00"))).hours())
                .containsExactly(new DayHours(540, 720));
        assertThat(((DateOverride) created(blocked(DATE.plusDays(1)))).isBlocked())
                .isTrue();
        isMalformed(new OverrideFields(DATE, null, null, null, null, null), "hours");
        isMalformed(new OverrideFields(DATE, null, null, false, List.of(), null), "hours");
        isMalformed(
                new OverrideFields(DATE, null, null, true, List.of(new OverrideFields.Hours("09:00", "10:00")), null),
                "hours");
        isMalformed(hours(null, "09:00", "10:00"), "date");
    }

    @Test
    void hours_of_a_date_do_not_overlap() {
        var overlapping =
                List.of(new OverrideFields.Hours("09:00", "10:00"), new OverrideFields.Hours("09:59", "11:00"));
        isMalformed(new OverrideFields(DATE, null, null, null, overlapping, null), "hours.1");
    }

    @Test
    void time_off_is_a_range_of_dates_that_is_neither_reversed_nor_longer_than_a_year() {
        assertThat(created(away(DATE, DATE)).last()).isEqualTo(DATE);
        assertThat(created(away(DATE, DATE.plusDays(365))).last()).isEqualTo(DATE.plusDays(365));
        isMalformed(away(DATE, DATE.plusDays(366)), "endDate");
        isMalformed(away(DATE, DATE.minusDays(1)), "endDate");
        isMalformed(away(DATE, null), "endDate");
        isMalformed(away(null, DATE), "startDate");
        isMalformed(new OverrideFields(DATE, DATE, DATE, null, null, null), "date");
        isMalformed(
                new OverrideFields(null, DATE, DATE, null, List.of(new OverrideFields.Hours("09:00", "10:00")), null),
                "hours");
    }

    @Test
    void a_second_override_of_a_date_is_refused_with_the_first() {
        var first = created(blocked(DATE));
        assertThat(keeping.create(teacher, hours(DATE, "09:00", "10:00")))
                .isEqualTo(Outcome.refused(new SchedulingRefusal.DateOverridden(DATE, new OverrideId(first.uuid()))));
        var other = created(blocked(DATE.plusDays(1)));
        assertThat(keeping.change(teacher, other.uuid(), OptionalLong.empty(), blocked(DATE)))
                .isInstanceOf(Outcome.Refused.class);
        created(away(DATE, DATE));
    }

    @Test
    void what_is_left_out_stays() {
        var override = created(hours(DATE, "09:00", "12:00"));
        var noted = changed(override, new OverrideFields(null, null, null, null, null, "fair"));
        assertThat(((DateOverride) noted).hours()).containsExactly(new DayHours(540, 720));
        assertThat(noted.note()).isEqualTo("fair");
        assertThat(((DateOverride) changed(override, blockedOnly())).isBlocked())
                .isTrue();
        var away = created(away(DATE, DATE.plusDays(3)));
        assertThat(changed(away, away(null, DATE.plusDays(5))).last()).isEqualTo(DATE.plusDays(5));
    }

    private static OverrideFields blockedOnly() {
        return new OverrideFields(null, null, null, true, null, null);
    }

    @Test
    void an_override_does_not_become_time_off() {
        var override = created(blocked(DATE));
        assertThatThrownBy(() -> changed(override, away(DATE, DATE))).isInstanceOf(Malformed.class);
    }

    @Test
    void a_version_that_was_not_the_last_is_stale() {
        var override = created(blocked(DATE));
        assertThatThrownBy(() -> keeping.remove(teacher, override.uuid(), OptionalLong.of(7)))
                .isInstanceOf(Stale.class);
        keeping.remove(teacher, override.uuid(), OptionalLong.of(1));
        assertThat(keeping.list(teacher, DATE, DATE)).isEmpty();
    }

    @Test
    void without_dates_the_coming_year_is_listed() {
        var soon = created(blocked(LocalDate.parse("2026-03-02")));
        var late = created(blocked(LocalDate.parse("2027-03-01")));
        created(blocked(LocalDate.parse("2026-02-27")));
        created(blocked(LocalDate.parse("2027-03-02")));
        assertThat(keeping.list(teacher, null, null)).containsExactly(soon, late);
        assertThatThrownBy(() -> keeping.list(teacher, DATE, DATE.minusDays(1))).isInstanceOf(Malformed.class);
    }
}
