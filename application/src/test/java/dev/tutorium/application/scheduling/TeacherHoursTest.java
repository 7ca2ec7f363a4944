package dev.tutorium.application.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.identity.port.AccountsInMemory;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.TransactionsInMemory;
import dev.tutorium.application.scheduling.port.SchedulesInMemory;
import dev.tutorium.application.scheduling.view.WeeklyHours;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeacherHoursTest {

    private static final RuleFields MONDAY = new RuleFields(1, "09:00", "12:00");
    private static final RuleFields SUNDAY = new RuleFields(7, "20:00", "24:00");

    private final Actor.Member teacher =
            new Actor.Member(new AccountId(UUID.randomUUID()), Set.of(Role.TEACHER), UUID.randomUUID());
    private final SchedulesInMemory schedules = new SchedulesInMemory();
    private final TeacherHours hours = new TeacherHours(
            schedules, onlyTeacher(), SchedulingPolicy.standard(), UUID::randomUUID, new TransactionsInMemory());

    @Test
    void the_first_hours_make_the_main_schedule_in_the_teachers_own_zone() {
        assertThat(hours.get(teacher).hours()).isEmpty();
        assertThat(hours.replace(teacher, null, List.of(MONDAY)).zone()).isEqualTo(ZoneId.of("Africa/Cairo"));
        assertThat(schedules.of(teacher.id())).singleElement().matches(WeeklySchedule::main);
        assertThat(hours.replace(teacher, "Asia/Tokyo", List.of()).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(hours.replace(teacher, null, List.of(MONDAY)).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
    }

    @Test
    void hours_are_added_to_those_there_and_taken_away_by_their_id() {
        var added = hours.add(teacher, MONDAY);
        assertThat(hours.addAll(teacher, List.of(SUNDAY))).hasSize(1);
        assertThat(hours.get(teacher).hours()).hasSize(2).contains(added);
        hours.remove(teacher, added.id());
        assertThat(hours.get(teacher).hours()).extracting(WeeklyHours.Hours::id).doesNotContain(added.id());
        assertThatThrownBy(() -> hours.remove(teacher, added.id())).isInstanceOf(Missing.class);
    }

    @Test
    void added_hours_do_not_overlap_those_there() {
        hours.replace(teacher, null, List.of(MONDAY));
        assertThatThrownBy(() -> hours.add(teacher, new RuleFields(1, "11:59", "13:00")))
                .isInstanceOf(Malformed.class);
        assertThat(hours.add(teacher, new RuleFields(1, "12:00", "13:00")).rule())
                .isNotNull();
    }

    /** Accounts with one in it, of the teacher, who lives in Cairo. */
    private Accounts onlyTeacher() {
        var accounts = new AccountsInMemory();
        var account = new Account(
                teacher.id(),
                Email.parse("teacher@example.org").orElseThrow(),
                true,
                "Teacher",
                Handle.parse("teacher").orElseThrow(),
                Set.of(Role.TEACHER),
                ZoneId.of("Africa/Cairo"),
                null,
                AccountStatus.ACTIVE,
                Instant.EPOCH,
                0);
        var _ = accounts.record(Change.of(account));
        return accounts;
    }
}
