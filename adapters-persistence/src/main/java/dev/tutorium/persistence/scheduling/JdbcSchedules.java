package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A schedule is one row with a row for each rule, read in one query. */
@Singleton
final class JdbcSchedules implements Schedules {

    private static final String KIND = "schedule";

    private final Sql sql;

    JdbcSchedules(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<WeeklySchedule> of(AccountId teacher) {
        return read(teacher, null);
    }

    @Override
    public WeeklySchedule get(AccountId teacher, ScheduleId id) {
        return read(teacher, id).stream().findFirst().orElseThrow(() -> new Missing(KIND));
    }

    @Override
    public WeeklySchedule save(WeeklySchedule schedule) {
        try {
            if (schedule.main()) {
                sql.update(
                        "update availability_schedule set main = false where teacher_id = ? and main and id <> ?",
                        schedule.teacher(),
                        schedule.id());
            }
            return schedule.version() == 0 ? insert(schedule) : update(schedule);
        } catch (DataAccessException e) {
            if (SqlStates.isDuplicate(e)) {
                throw new Stale(KIND);
            }
            throw e;
        }
    }

    @Override
    public void remove(WeeklySchedule schedule) {
        sql.updateOne(
                KIND,
                "delete from availability_schedule where id = ? and version = ?",
                schedule.id(),
                schedule.version());
    }

    private WeeklySchedule insert(WeeklySchedule schedule) {
        sql.update(
                "insert into availability_schedule (id, teacher_id, name, zone, main, version) values (?, ?, ?, ?, ?, 1)",
                schedule.id(),
                schedule.teacher(),
                schedule.name(),
                schedule.zone().getId(),
                schedule.main());
        insertRules(schedule);
        return withVersion(schedule, 1);
    }

    private WeeklySchedule update(WeeklySchedule schedule) {
        sql.updateOne(
                KIND,
                "update availability_schedule set name = ?, zone = ?, main = ?, version = version + 1"
                        + " where id = ? and version = ?",
                schedule.name(),
                schedule.zone().getId(),
                schedule.main(),
                schedule.id(),
                schedule.version());
        sql.update("delete from availability_rule where schedule_id = ?", schedule.id());
        insertRules(schedule);
        return withVersion(schedule, schedule.version() + 1);
    }

    private void insertRules(WeeklySchedule schedule) {
        var rules = schedule.rules();
        sql.update(
                "insert into availability_rule (schedule_id, day, start_minute, end_minute)"
                        + " select ?::uuid, * from unnest(?::integer[], ?::integer[], ?::integer[])",
                schedule.id(),
                rules.stream().map(rule -> rule.day().getValue()).toList(),
                rules.stream().map(rule -> rule.hours().startMinute()).toList(),
                rules.stream().map(rule -> rule.hours().endMinute()).toList());
    }

    private List<WeeklySchedule> read(AccountId teacher, @Nullable ScheduleId id) {
        var schedules = new LinkedHashMap<ScheduleId, WeeklySchedule>();
        var rows = sql.list("""
                select s.*, r.day, r.start_minute, r.end_minute
                from availability_schedule s left join availability_rule r on r.schedule_id = s.id
                where s.teacher_id = ? and (?::uuid is null or s.id = ?::uuid)
                order by s.main desc, s.name, s.id, r.day, r.start_minute""", JdbcSchedules::schedule, teacher, id, id);
        for (var row : rows) {
            schedules.merge(row.id(), row, JdbcSchedules::together);
        }
        return List.copyOf(schedules.values());
    }

    /** A schedule with the one rule of its row, or none. */
    private static WeeklySchedule schedule(ResultSet row) throws SQLException {
        return new WeeklySchedule(
                new ScheduleId(Sql.uuid(row, "id")),
                new AccountId(Sql.uuid(row, "teacher_id")),
                row.getString("name"),
                ZoneId.of(row.getString("zone")),
                rule(row).map(List::of).orElse(List.of()),
                row.getBoolean("main"),
                row.getLong("version"));
    }

    static Optional<WeeklyRule> rule(ResultSet row) throws SQLException {
        var day = row.getInt("day");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(WeeklyRule.of(DayOfWeek.of(day), row.getInt("start_minute"), row.getInt("end_minute")));
    }

    private static WeeklySchedule together(WeeklySchedule one, WeeklySchedule other) {
        var rules = new ArrayList<>(one.rules());
        rules.addAll(other.rules());
        return one.changed(one.name(), one.zone(), rules);
    }

    private static WeeklySchedule withVersion(WeeklySchedule schedule, long version) {
        return new WeeklySchedule(
                schedule.id(),
                schedule.teacher(),
                schedule.name(),
                schedule.zone(),
                schedule.rules(),
                schedule.main(),
                version);
    }
}
