package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.scheduling.port.SchedulesInMemory;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.DayOfWeek;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleKeepingTest {

    private static final SchedulingPolicy POLICY = SchedulingPolicy.standard();

    private final ScheduleKeeping keeping =
            new ScheduleKeeping(new SchedulesInMemory(), POLICY, UUID::randomUUID, new TransactionsInMemory());
    private final Actor.Member teacher = member();

    private static Actor.Member member() {
        return new Actor.Member(new AccountId(UUID.randomUUID()), Set.of(Role.TEACHER), UUID.randomUUID());
    }

    private static ScheduleFields fields(String name, RuleFields... rules) {
        return new ScheduleFields(name, "Europe/Athens", List.of(rules), null);
    }

    private WeeklySchedule created(ScheduleFields fields) {
        return keeping.create(teacher, fields).orThrow(reason -> new IllegalStateException(reason.toString()));
    }

    private WeeklySchedule changed(WeeklySchedule schedule, @Nullable Boolean main) {
        return keeping.change(teacher, schedule.id(), OptionalLong.empty(), new ScheduleFields(null, null, null, main));
    }

    @Test
    void the_first_schedule_is_the_main_one_and_a_second_is_not() {
        assertThat(created(fields("Term")).main()).isTrue();
        assertThat(created(fields("Break")).main()).isFalse();
    }

    @Test
    void another_becomes_the_main_one_when_it_is_made_so_or_the_main_one_goes() {
        var first = created(fields("A"));
        var second = created(fields("B"));
        assertThat(changed(second, true).main()).isTrue();
        assertThat(keeping.get(teacher, first.id()).main()).isFalse();
        keeping.remove(teacher, second.id(), OptionalLong.empty());
        assertThat(keeping.get(teacher, first.id()).main()).isTrue();
    }

    @Test
    void the_main_one_cannot_just_stop_being_it() {
        var only = created(fields("Term"));
        assertThatThrownBy(() -> changed(only, false)).isInstanceOf(Malformed.class);
    }

    @Test
    void what_is_left_out_stays_and_rules_are_replaced_as_a_whole() {
        var schedule =
                created(fields("Term", new RuleFields(1, "09:00", "12:00"), new RuleFields(7, "20:00", "24:00")));
        var renamed = keeping.change(
                teacher, schedule.id(), OptionalLong.of(1), new ScheduleFields("Autumn", null, null, null));
        assertThat(renamed.rules()).isEqualTo(schedule.rules());
        assertThat(renamed.name()).isEqualTo("Autumn");
        var narrowed = keeping.change(
                teacher,
                schedule.id(),
                OptionalLong.of(2),
                new ScheduleFields(null, null, List.of(new RuleFields(2, "10:00", "11:00")), null));
        assertThat(narrowed.rules()).containsExactly(WeeklyRule.of(DayOfWeek.TUESDAY, 600, 660));
    }

    @Test
    void a_version_that_was_not_the_last_is_stale() {
        var schedule = created(fields("Term"));
        assertThatThrownBy(() -> keeping.change(teacher, schedule.id(), OptionalLong.of(2), fields("X")))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> keeping.remove(teacher, schedule.id(), OptionalLong.of(0)))
                .isInstanceOf(Stale.class);
    }

    @Test
    void another_teachers_schedule_is_missing() {
        var schedule = created(fields("Term"));
        assertThatThrownBy(() -> keeping.get(member(), schedule.id())).isInstanceOf(Missing.class);
    }

    @Test
    void rules_that_touch_are_accepted_and_rules_that_overlap_are_named() {
        var touching = fields("Term", new RuleFields(1, "09:00", "12:00"), new RuleFields(1, "12:00", "13:00"));
        assertThat(created(touching).rules()).hasSize(2);
        var overlapping = fields("Term", new RuleFields(1, "09:00", "12:00"), new RuleFields(1, "11:59", "13:00"));
        assertThatThrownBy(() -> keeping.create(teacher, overlapping))
                .isInstanceOf(Malformed.class)
                .extracting(e -> ((Malformed) e).field())
                .isEqualTo("rules.1");
        assertThat(created(fields("Term", new RuleFields(1, "09:00", "12:00"), new RuleFields(2, "11:00", "13:00")))
                        .rules())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "0,09:00,10:00,day",
        "8,09:00,10:00,day",
        "1,9:00,10:00,start",
        "1,24:00,24:00,end",
        "1,09:00,24:01,end",
        "1,09:00,09:00,end",
        "1,10:00,09:00,end",
        "1,09:60,10:00,start",
        "1,noon,13:00,start",
        "1,22:00,00:00,end"
    })
    void a_rule_that_is_none_names_its_fault(int day, String start, String end, String fault) {
        assertThatThrownBy(() -> keeping.create(teacher, fields("Term", new RuleFields(day, start, end))))
                .isInstanceOf(Malformed.class)
                .extracting(e -> ((Malformed) e).field())
                .isEqualTo("rules.0." + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Nowhere", "", "+02:00", "europe/athens", "UTC+3"})
    void a_zone_is_one_of_iana(String zone) {
        assertThatThrownBy(() -> keeping.create(teacher, new ScheduleFields("Term", zone, null, null)))
                .isInstanceOf(Malformed.class)
                .extracting(e -> ((Malformed) e).field())
                .isEqualTo("timezone");
    }

    @Test
    void there_is_room_for_as_many_schedules_as_the_policy_says() {
        for (var i = 0; i < POLICY.schedulesPerPerson(); i++) {
            created(fields("Schedule " + i));
        }
        assertThat(keeping.create(teacher, fields("One more")))
                .isEqualTo(Outcome.refused(new SchedulingRefusal.TooManySchedules(POLICY.schedulesPerPerson())));
    }
}
