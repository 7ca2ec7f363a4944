package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.scheduling.port.Overrides;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.OverrideId;
import dev.tutorium.domain.kernel.TimeOffId;
import dev.tutorium.domain.scheduling.DateOverride;
import dev.tutorium.domain.scheduling.DayException;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import dev.tutorium.domain.scheduling.TimeOff;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A teacher's work on dates with other hours and on time off. */
public final class OverrideKeeping {

    private final Overrides overrides;
    private final SchedulingPolicy policy;
    private final Ids ids;
    private final Transactions transactions;
    private final InstantSource clock;

    public OverrideKeeping(
            Overrides overrides, SchedulingPolicy policy, Ids ids, Transactions transactions, InstantSource clock) {
        this.overrides = overrides;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Those that touch the dates; from today on, and for a year, where none are given. */
    public List<DayException> list(Actor.Member teacher, @Nullable LocalDate from, @Nullable LocalDate to) {
        var first = from == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1)
                : from;
        var last = to == null ? first.plusDays(policy.longestTimeOffDays() - 1L) : to;
        Fields.dates("from", first, "to", last, policy.longestTimeOffDays());
        return overrides.of(teacher.id(), first, last);
    }

    public DayException get(Actor.Member teacher, UUID id) {
        return overrides.get(teacher.id(), id);
    }

    public Outcome<DayException, SchedulingRefusal> create(Actor.Member teacher, OverrideFields fields) {
        var created = fields.isTimeOff() ? newTimeOff(teacher, fields) : newOverride(teacher, fields);
        return transactions.inTransaction(() -> store(created));
    }

    /**
     * Changes what is given. An override stays one, and so does time off.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public Outcome<DayException, SchedulingRefusal> change(
            Actor.Member teacher, UUID id, OptionalLong seen, OverrideFields fields) {
        return transactions.inTransaction(() -> store(
                switch (current(teacher, id, seen)) {
                    case DateOverride override -> changed(override, fields);
                    case TimeOff away -> changed(teacher, away, fields);
                }));
    }

    public void remove(Actor.Member teacher, UUID id, OptionalLong seen) {
        transactions.inTransaction(() -> overrides.remove(current(teacher, id, seen)));
    }

    private DateOverride newOverride(Actor.Member teacher, OverrideFields fields) {
        return new DateOverride(
                new OverrideId(ids.next()),
                teacher.id(),
                Fields.date("date", required("date", fields.date())),
                fields.hoursOr(null, policy),
                Fields.note(fields.note()),
                0);
    }

    private TimeOff newTimeOff(Actor.Member teacher, OverrideFields fields) {
        fields.requireTimeOffOnly();
        return timeOff(
                new TimeOffId(ids.next()),
                teacher,
                required("startDate", fields.first()),
                required("endDate", fields.last()),
                Fields.note(fields.note()),
                0);
    }

    private DateOverride changed(DateOverride override, OverrideFields fields) {
        if (fields.isTimeOff()) {
            throw new Malformed("startDate", "must not be given for the override of one date");
        }
        return new DateOverride(
                override.id(),
                override.teacher(),
                fields.date() == null ? override.date() : Fields.date("date", fields.date()),
                fields.hoursOr(override.hours(), policy),
                fields.note() == null ? override.note() : Fields.note(fields.note()),
                override.version());
    }

    private TimeOff changed(Actor.Member teacher, TimeOff away, OverrideFields fields) {
        fields.requireTimeOffOnly();
        return timeOff(
                away.id(),
                teacher,
                fields.first() == null ? away.first() : fields.first(),
                fields.last() == null ? away.last() : fields.last(),
                fields.note() == null ? away.note() : Fields.note(fields.note()),
                away.version());
    }

    private DayException current(Actor.Member teacher, UUID id, OptionalLong seen) {
        var exception = overrides.get(teacher.id(), id);
        if (seen.isPresent() && seen.getAsLong() != exception.version()) {
            throw new Stale("override");
        }
        return exception;
    }

    private Outcome<DayException, SchedulingRefusal> store(DayException exception) {
        if (exception instanceof DateOverride override) {
            for (var other : overrides.of(override.teacher(), override.date(), override.date())) {
                if (other instanceof DateOverride taken && !taken.id().equals(override.id())) {
                    return Outcome.refused(new SchedulingRefusal.DateOverridden(taken.date(), taken.id()));
                }
            }
        }
        return Outcome.accepted(overrides.save(exception));
    }

    private TimeOff timeOff(
            TimeOffId id, Actor.Member teacher, LocalDate first, LocalDate last, String note, long version) {
        Fields.dates("startDate", first, "endDate", last, policy.longestTimeOffDays());
        return new TimeOff(id, teacher.id(), first, last, note, version);
    }

    private static <T> T required(String field, @Nullable T given) {
        if (given == null) {
            throw new Malformed(field, "must be given");
        }
        return given;
    }
}
