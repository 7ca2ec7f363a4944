package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.SchedulingRefusal;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.util.List;
import java.util.OptionalLong;

/** A teacher's work on their weekly schedules. The first one is the main one until another is made so. */
public final class ScheduleKeeping {

    private static final RuleFields.Names NAMES = new RuleFields.Names("day", "start", "end");

    private final Schedules schedules;
    private final SchedulingPolicy policy;
    private final Ids ids;
    private final Transactions transactions;

    public ScheduleKeeping(Schedules schedules, SchedulingPolicy policy, Ids ids, Transactions transactions) {
        this.schedules = schedules;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
    }

    public List<WeeklySchedule> list(Actor.Member teacher) {
        return schedules.of(teacher.id());
    }

    public WeeklySchedule get(Actor.Member teacher, ScheduleId id) {
        return schedules.get(teacher.id(), id);
    }

    /** Without rules it is a schedule that is never open. */
    public Outcome<WeeklySchedule, SchedulingRefusal> create(Actor.Member teacher, ScheduleFields fields) {
        if (fields.name() == null) {
            throw new Malformed("name", "must be given");
        }
        if (fields.timezone() == null) {
            throw new Malformed("timezone", "must be given");
        }
        var name = Fields.name(fields.name());
        var zone = Zones.named("timezone", fields.timezone());
        var rules = RuleFields.rules("rules", fields.rules() == null ? List.of() : fields.rules(), NAMES, policy);
        return transactions.inTransaction(() -> {
            var others = schedules.of(teacher.id());
            if (others.size() >= policy.schedulesPerPerson()) {
                return Outcome.refused(new SchedulingRefusal.TooManySchedules(policy.schedulesPerPerson()));
            }
            var main = others.isEmpty() || Boolean.TRUE.equals(fields.main());
            var id = new ScheduleId(ids.next());
            return Outcome.accepted(schedules.save(new WeeklySchedule(id, teacher.id(), name, zone, rules, main, 0)));
        });
    }

    /**
     * Changes what is given; rules are replaced as a whole.
     *
     * @param seen the version the teacher had before them; empty to write over whatever is there
     */
    public WeeklySchedule change(Actor.Member teacher, ScheduleId id, OptionalLong seen, ScheduleFields fields) {
        return transactions.inTransaction(() -> {
            var schedule = current(teacher, id, seen);
            if (schedule.main() && Boolean.FALSE.equals(fields.main())) {
                throw new Malformed("isDefault", "must be given to another schedule instead of taken from this one");
            }
            var changed = schedule.changed(
                    fields.name() == null ? schedule.name() : Fields.name(fields.name()),
                    fields.timezone() == null ? schedule.zone() : Zones.named("timezone", fields.timezone()),
                    fields.rules() == null
                            ? schedule.rules()
                            : RuleFields.rules("rules", fields.rules(), NAMES, policy));
            return schedules.save(changed.asMain(schedule.main() || Boolean.TRUE.equals(fields.main())));
        });
    }

    /** Services that use it fall back to the main one. When the main one goes, the next by name takes its place. */
    public void remove(Actor.Member teacher, ScheduleId id, OptionalLong seen) {
        transactions.inTransaction(() -> {
            var schedule = current(teacher, id, seen);
            schedules.remove(schedule);
            if (schedule.main()) {
                schedules.of(teacher.id()).stream().findFirst().ifPresent(next -> schedules.save(next.asMain(true)));
            }
        });
    }

    private WeeklySchedule current(Actor.Member teacher, ScheduleId id, OptionalLong seen) {
        var schedule = schedules.get(teacher.id(), id);
        if (seen.isPresent() && seen.getAsLong() != schedule.version()) {
            throw new Stale("schedule");
        }
        return schedule;
    }
}
