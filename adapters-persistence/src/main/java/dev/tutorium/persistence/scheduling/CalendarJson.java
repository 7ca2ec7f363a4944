package dev.tutorium.persistence.scheduling;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.ServiceId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.kernel.TimeRange;
import dev.tutorium.domain.scheduling.Busy;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayHours;
import dev.tutorium.domain.scheduling.TeacherCalendar;
import dev.tutorium.domain.scheduling.TimeOff;
import dev.tutorium.domain.scheduling.WeeklyRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A calendar from the one row it is read as: its lists are JSON, null where they are empty. */
final class CalendarJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private CalendarJson() {}

    private record Rule(int day, int startMinute, int endMinute) {

        WeeklyRule toDomain() {
            return WeeklyRule.of(DayOfWeek.of(day), startMinute, endMinute);
        }
    }

    /** Only time off has a last date, and only an override hours. */
    private record Exempt(
            UUID id,
            LocalDate firstDate,
            @Nullable LocalDate lastDate,
            @Nullable List<Integer> hours,
            String note,
            long version) {

        DateOverride override(AccountId teacher) {
            return new DateOverride(new OverrideId(id), teacher, firstDate, dayHours(), note, version);
        }

        TimeOff timeOff(AccountId teacher) {
            return new TimeOff(new TimeOffId(id), teacher, firstDate, Objects.requireNonNull(lastDate), note, version);
        }

        private List<DayHours> dayHours() {
            var minutes = Objects.requireNonNull(hours);
            var found = new ArrayList<DayHours>();
            for (var at = 0; at < minutes.size(); at += 2) {
                found.add(new DayHours(minutes.get(at), minutes.get(at + 1)));
            }
            return found;
        }
    }

    private record BusyTime(
            Busy.Kind kind,
            @Nullable UUID id,
            @Nullable UUID serviceId,
            Instant startsAt,
            Instant endsAt,
            Instant blockedFrom,
            Instant blockedUntil,
            int openSeats) {

        Busy toDomain() {
            return new Busy(
                    kind,
                    new TimeRange(startsAt, endsAt),
                    new TimeRange(blockedFrom, blockedUntil),
                    id == null ? null : new SessionId(id),
                    serviceId == null ? null : new ServiceId(serviceId),
                    openSeats);
        }
    }

    static TeacherCalendar read(ResultSet row, AccountId teacher, TimeRange window) throws SQLException {
        var overrides = new ArrayList<DateOverride>();
        var timeOff = new ArrayList<TimeOff>();
        for (var exception : list(row.getString("exceptions"), Exempt[].class)) {
            if (exception.lastDate == null) {
                overrides.add(exception.override(teacher));
            } else {
                timeOff.add(exception.timeOff(teacher));
            }
        }
        return new TeacherCalendar(
                window,
                ZoneId.of(row.getString("zone")),
                list(row.getString("rules"), Rule[].class).stream()
                        .map(Rule::toDomain)
                        .toList(),
                overrides,
                timeOff,
                list(row.getString("busy"), BusyTime[].class).stream()
                        .map(BusyTime::toDomain)
                        .toList());
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        try {
            return json == null ? List.of() : List.of(MAPPER.readValue(json, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a calendar that cannot be read: " + json, e);
        }
    }
}
