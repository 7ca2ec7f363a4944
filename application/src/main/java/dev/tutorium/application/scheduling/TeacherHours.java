package dev.tutorium.application.scheduling;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.application.scheduling.port.Schedules;
import dev.tutorium.application.scheduling.view.WeeklyHours;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.WeeklyRule;
import dev.tutorium.domain.scheduling.WeeklySchedule;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A teacher's weekly hours on the surfaces that know only one schedule: the main one. It is made with the first hours, in the
 * zone of the teacher's account unless another is given.
 */
public final class TeacherHours {

    private static final String NAME = "Weekly hours";
    private static final String SLOTS = "slots";
    private static final RuleFields.Names NAMES = new RuleFields.Names("dayOfWeek", "startTime", "endTime");

    private final Schedules schedules;
    private final Accounts accounts;
    private final SchedulingPolicy policy;
    private final Ids ids;
    private final Transactions transactions;

    public TeacherHours(
            Schedules schedules, Accounts accounts, SchedulingPolicy policy, Ids ids, Transactions transactions) {
        this.schedules = schedules;
        this.accounts = accounts;
        this.policy = policy;
        this.ids = ids;
        this.transactions = transactions;
    }

    public WeeklyHours get(Actor.Member teacher) {
        return WeeklyHours.of(main(teacher.id()));
    }

    /** Replaces all hours; the zone stays where none is given. */
    public WeeklyHours replace(Actor.Member teacher, @Nullable String timezone, List<RuleFields> hours) {
        var rules = RuleFields.rules(SLOTS, hours, NAMES, policy);
        var zone = timezone == null ? null : Zones.named("timezone", timezone);
        return change(
                teacher, schedule -> schedule.changed(schedule.name(), zone == null ? schedule.zone() : zone, rules));
    }

    /** Adds hours to those there; the added ones. */
    public WeeklyHours.Hours add(Actor.Member teacher, RuleFields hours) {
        return add(teacher, "startTime", List.of(hours.rule(NAMES))).getFirst();
    }

    /** Adds all of these hours to those there; the added ones. */
    public List<WeeklyHours.Hours> addAll(Actor.Member teacher, List<RuleFields> hours) {
        return add(teacher, SLOTS, RuleFields.rules(SLOTS, hours, NAMES, policy));
    }

    /** Takes one of the hours away, by the id that {@link WeeklyHours} gave it. */
    public void remove(Actor.Member teacher, UUID hours) {
        var _ = change(teacher, schedule -> {
            var rules = new ArrayList<WeeklyRule>(schedule.rules());
            if (!rules.removeIf(rule -> WeeklyHours.idOf(schedule.id(), rule).equals(hours))) {
                throw new Missing("availability");
            }
            return schedule.changed(schedule.name(), schedule.zone(), rules);
        });
    }

    private List<WeeklyHours.Hours> add(Actor.Member teacher, String field, List<WeeklyRule> added) {
        var all = change(teacher, schedule -> {
            for (var rule : added) {
                if (schedule.rules().stream().anyMatch(rule::overlaps)) {
                    throw new Malformed(field, "must not overlap hours that are there");
                }
            }
            var rules = new ArrayList<>(schedule.rules());
            rules.addAll(added);
            if (rules.size() > policy.rulesPerSchedule()) {
                throw new Malformed(field, "must be at most " + policy.rulesPerSchedule() + " with those there");
            }
            return schedule.changed(schedule.name(), schedule.zone(), rules);
        });
        return all.hours().stream().filter(one -> added.contains(one.rule())).toList();
    }

    private WeeklyHours change(Actor.Member teacher, UnaryOperator<WeeklySchedule> change) {
        return transactions.inTransaction(() -> WeeklyHours.of(schedules.save(change.apply(main(teacher.id())))));
    }

    private WeeklySchedule main(AccountId teacher) {
        return schedules.of(teacher).stream()
                .filter(WeeklySchedule::main)
                .findFirst()
                .orElseGet(() -> new WeeklySchedule(
                        new ScheduleId(ids.next()), teacher, NAME, zoneOf(teacher), List.of(), true, 0));
    }

    private ZoneId zoneOf(AccountId teacher) {
        return accounts.get(teacher).zone();
    }
}
