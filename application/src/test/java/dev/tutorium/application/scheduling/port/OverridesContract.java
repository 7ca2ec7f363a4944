package dev.tutorium.application.scheduling.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.TimeOff;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Overrides} does. */
public abstract class OverridesContract {

    private static final LocalDate DATE = LocalDate.parse("2026-03-02");

    protected abstract Overrides overrides();

    /** A teacher without any overrides. */
    protected abstract AccountId newTeacher();

    private static DateOverride override(AccountId teacher, LocalDate date, DayHours... hours) {
        return new DateOverride(new OverrideId(UUID.randomUUID()), teacher, date, List.of(hours), "fair", 0);
    }

    private static TimeOff timeOff(AccountId teacher, LocalDate first, LocalDate last) {
        return new TimeOff(new TimeOffId(UUID.randomUUID()), teacher, first, last, "", 0);
    }

    @Test
    void overrides_and_time_off_come_back_as_they_were_saved() {
        var teacher = newTeacher();
        var hours = overrides().save(override(teacher, DATE, new DayHours(540, 600), new DayHours(1380, 1440)));
        var blocked = overrides().save(override(teacher, DATE.plusDays(1)));
        var away = overrides().save(timeOff(teacher, DATE.plusDays(2), DATE.plusDays(4)));
        assertThat(overrides().of(teacher, DATE, DATE.plusDays(4))).containsExactly(hours, blocked, away);
        assertThat(overrides().get(teacher, away.uuid())).isEqualTo(away);
        assertThat(overrides().get(teacher, hours.uuid())).isEqualTo(hours);
    }

    @Test
    void only_those_that_touch_the_dates_are_listed() {
        var teacher = newTeacher();
        overrides().save(override(teacher, DATE));
        var away = overrides().save(timeOff(teacher, DATE.plusDays(2), DATE.plusDays(4)));
        assertThat(overrides().of(teacher, DATE.plusDays(4), DATE.plusDays(9))).containsExactly(away);
        assertThat(overrides().of(teacher, DATE.plusDays(1), DATE.plusDays(2))).containsExactly(away);
        assertThat(overrides().of(teacher, DATE.plusDays(5), DATE.plusDays(9))).isEmpty();
        assertThat(overrides().of(newTeacher(), DATE, DATE.plusDays(9))).isEmpty();
    }

    @Test
    void a_date_is_overridden_once() {
        var teacher = newTeacher();
        overrides().save(override(teacher, DATE));
        assertThatThrownBy(() -> overrides().save(override(teacher, DATE))).isInstanceOf(Stale.class);
        overrides().save(override(newTeacher(), DATE));
    }

    @Test
    void what_was_changed_since_it_was_read_is_stale() {
        var teacher = newTeacher();
        for (var read :
                List.of(overrides().save(override(teacher, DATE)), overrides().save(timeOff(teacher, DATE, DATE)))) {
            var saved = overrides().save(read);
            assertThat(saved.version()).isEqualTo(2);
            assertThatThrownBy(() -> overrides().save(read)).isInstanceOf(Stale.class);
            assertThatThrownBy(() -> overrides().remove(read)).isInstanceOf(Stale.class);
            overrides().remove(saved);
            assertThatThrownBy(() -> overrides().get(teacher, saved.uuid())).isInstanceOf(Missing.class);
        }
    }

    @Test
    void what_belongs_to_another_teacher_is_missing() {
        var saved = overrides().save(override(newTeacher(), DATE));
        assertThatThrownBy(() -> overrides().get(newTeacher(), saved.uuid())).isInstanceOf(Missing.class);
    }
}
