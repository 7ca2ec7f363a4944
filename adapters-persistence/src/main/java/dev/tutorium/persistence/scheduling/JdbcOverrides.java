package dev.tutorium.persistence.scheduling;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.scheduling.port.Overrides;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayException;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.TimeOff;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Overrides and time off are kept apart and read together. */
@Singleton
final class JdbcOverrides implements Overrides {

    private static final String KIND = "override";

    private final Sql sql;

    JdbcOverrides(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<DayException> of(AccountId teacher, LocalDate first, LocalDate last) {
        return sql.list("""
                select id, teacher_id, date as first_date, null::date as last_date, hours, note, version
                from availability_override where teacher_id = ? and date between ? and ?
                union all
                select id, teacher_id, first_date, last_date, null, note, version
                from time_off where teacher_id = ? and last_date >= ? and first_date <= ?
                order by first_date, id""", JdbcOverrides::exception, teacher, first, last, teacher, first, last);
    }

    @Override
    public DayException get(AccountId teacher, UUID id) {
        return sql.first("""
                        select id, teacher_id, date as first_date, null::date as last_date, hours, note, version
                        from availability_override where teacher_id = ? and id = ?
                        union all
                        select id, teacher_id, first_date, last_date, null, note, version
                        from time_off where teacher_id = ? and id = ?""", JdbcOverrides::exception, teacher, id, teacher, id)
                .orElseThrow(() -> new Missing(KIND));
    }

    @Override
    public DayException save(DayException exception) {
        try {
            return switch (exception) {
                case DateOverride override -> save(override);
                case TimeOff timeOff -> save(timeOff);
            };
        } catch (DataAccessException e) {
            if (SqlStates.isDuplicate(e)) {
                throw new Stale(KIND);
            }
            throw e;
        }
    }

    @Override
    public void remove(DayException exception) {
        var table = switch (exception) {
            case DateOverride _ -> "availability_override";
            case TimeOff _ -> "time_off";
        };
        sql.updateOne(
                KIND, "delete from " + table + " where id = ? and version = ?", exception.uuid(), exception.version());
    }

    private DateOverride save(DateOverride override) {
        var minutes = override.hours().stream()
                .flatMap(hours -> Stream.of(hours.startMinute(), hours.endMinute()))
                .toList();
        if (override.version() == 0) {
            sql.update(
                    "insert into availability_override (id, teacher_id, date, hours, note, version)"
                            + " values (?, ?, ?, ?::smallint[], ?, 1)",
                    override.id(),
                    override.teacher(),
                    override.date(),
                    minutes,
                    override.note());
        } else {
            sql.updateOne(
                    KIND,
                    "update availability_override set date = ?, hours = ?::smallint[], note = ?, version = version + 1"
                            + " where id = ? and version = ?",
                    override.date(),
                    minutes,
                    override.note(),
                    override.id(),
                    override.version());
        }
        return new DateOverride(
                override.id(),
                override.teacher(),
                override.date(),
                override.hours(),
                override.note(),
                override.version() + 1);
    }

    private TimeOff save(TimeOff timeOff) {
        if (timeOff.version() == 0) {
            sql.update(
                    "insert into time_off (id, teacher_id, first_date, last_date, note, version) values (?, ?, ?, ?, ?, 1)",
                    timeOff.id(),
                    timeOff.teacher(),
                    timeOff.first(),
                    timeOff.last(),
                    timeOff.note());
        } else {
            sql.updateOne(
                    KIND,
                    "update time_off set first_date = ?, last_date = ?, note = ?, version = version + 1"
                            + " where id = ? and version = ?",
                    timeOff.first(),
                    timeOff.last(),
                    timeOff.note(),
                    timeOff.id(),
                    timeOff.version());
        }
        return new TimeOff(
                timeOff.id(),
                timeOff.teacher(),
                timeOff.first(),
                timeOff.last(),
                timeOff.note(),
                timeOff.version() + 1);
    }

    /** Only time off has a last date in its row. */
    private static DayException exception(ResultSet row) throws SQLException {
        var id = Sql.uuid(row, "id");
        var teacher = new AccountId(Sql.uuid(row, "teacher_id"));
        var first = row.getObject("first_date", LocalDate.class);
        var last = row.getObject("last_date", LocalDate.class);
        var note = row.getString("note");
        var version = row.getLong("version");
        return last == null
                ? new DateOverride(new OverrideId(id), teacher, first, hours(row), note, version)
                : new TimeOff(new TimeOffId(id), teacher, first, last, note, version);
    }

    private static List<DayHours> hours(ResultSet row) throws SQLException {
        var minutes = (Short[]) row.getArray("hours").getArray();
        var hours = new ArrayList<DayHours>();
        for (var at = 0; at < minutes.length; at += 2) {
            hours.add(new DayHours(minutes[at], minutes[at + 1]));
        }
        return hours;
    }
}
