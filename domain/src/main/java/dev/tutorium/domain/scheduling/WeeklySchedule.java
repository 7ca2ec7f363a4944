package dev.tutorium.domain.scheduling;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.ScheduleId;
import java.time.ZoneId;
import java.util.List;

/**
 * A teacher's open hours, week by week. A teacher may keep several and let a service use one of them; the main one serves every
 * service that names none. What is booked counts against all of them alike: a person has one calendar.
 *
 * @param zone    whose wall clock the rules, and the overrides of a calendar read by this schedule, are in
 * @param version 0 until it is stored
 */
public record WeeklySchedule(
        ScheduleId id,
        AccountId teacher,
        String name,
        ZoneId zone,
        List<WeeklyRule> rules,
        boolean main,
        long version) {

    public WeeklySchedule {
        rules = List.copyOf(rules);
    }

    public WeeklySchedule changed(String newName, ZoneId newZone, List<WeeklyRule> newRules) {
        return new WeeklySchedule(id, teacher, newName, newZone, newRules, main, version);
    }

    public WeeklySchedule asMain(boolean isMain) {
        return new WeeklySchedule(id, teacher, name, zone, rules, isMain, version);
    }
}
