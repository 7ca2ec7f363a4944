package dev.tutorium.application.scheduling.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Schedules} does. */
public abstract class SchedulesContract {

    protected abstract Schedules schedules();

    /** A teacher without any schedules. */
    protected abstract AccountId newTeacher();

    private static WeeklySchedule schedule(AccountId teacher, String name, boolean main) {
        return new WeeklySchedule(
                new ScheduleId(UUID.randomUUID()),
                teacher,
                name,
                ZoneId.of("Europe/Berlin"),
                List.of(
                        WeeklyRule.of(DayOfWeek.MONDAY, 540, 720),
                        WeeklyRule.of(DayOfWeek.MONDAY, 780, 1440),
                        WeeklyRule.of(DayOfWeek.SUNDAY, 0, 60)),
                main,
                0);
    }

    @Test
    void a_schedule_comes_back_as_it_was_saved() {
        var teacher = newTeacher();
        var saved = schedules().save(schedule(teacher, "Term", true));
        assertThat(saved.version()).isEqualTo(1);
        assertThat(schedules().get(teacher, saved.id())).isEqualTo(saved);
        assertThat(schedules().of(teacher)).containsExactly(saved);
    }

    @Test
    void a_schedule_may_have_no_rules_and_new_rules_replace_the_old() {
        var teacher = newTeacher();
        var saved = schedules().save(schedule(teacher, "Term", true));
        var emptied = schedules().save(saved.changed("Break", ZoneId.of("Asia/Tokyo"), List.of()));
        assertThat(schedules().get(teacher, saved.id())).isEqualTo(emptied);
        assertThat(emptied.rules()).isEmpty();
        assertThat(emptied.version()).isEqualTo(2);
    }

    @Test
    void the_main_one_comes_first_and_there_is_only_one() {
        var teacher = newTeacher();
        var first = schedules().save(schedule(teacher, "A", true));
        var second = schedules().save(schedule(teacher, "B", true));
        assertThat(schedules().of(teacher))
                .extracting(WeeklySchedule::id, WeeklySchedule::main)
                .containsExactly(tuple(second.id(), true), tuple(first.id(), false));
    }

    @Test
    void a_schedule_of_another_teacher_is_missing() {
        var saved = schedules().save(schedule(newTeacher(), "Term", true));
        assertThatThrownBy(() -> schedules().get(newTeacher(), saved.id())).isInstanceOf(Missing.class);
    }

    @Test
    void what_was_changed_since_it_was_read_is_stale() {
        var teacher = newTeacher();
        var read = schedules().save(schedule(teacher, "Term", true));
        var saved = schedules().save(read);
        assertThatThrownBy(() -> schedules().save(read)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> schedules().remove(read)).isInstanceOf(Stale.class);
        schedules().remove(saved);
        assertThat(schedules().of(teacher)).isEmpty();
        assertThatThrownBy(() -> schedules().save(saved)).isInstanceOf(Stale.class);
    }
}
