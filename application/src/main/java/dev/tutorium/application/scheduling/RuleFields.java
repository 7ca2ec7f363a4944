package dev.tutorium.application.scheduling;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.scheduling.SchedulingPolicy;
import dev.tutorium.domain.scheduling.WeeklyRule;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;

/**
 * Weekly open hours as a teacher writes them.
 *
 * @param day   1 is Monday
 * @param start such as 09:30
 * @param end   up to 24:00
 */
public record RuleFields(int day, String start, String end) {

    /** What a surface calls the three. */
    record Names(String day, String start, String end) {}

    /** All rules of a schedule, none overlapping another; {@code list} is what the list is called. */
    static List<WeeklyRule> rules(String list, List<RuleFields> typed, Names names, SchedulingPolicy policy) {
        if (typed.size() > policy.rulesPerSchedule()) {
            throw new Malformed(list, "must be at most " + policy.rulesPerSchedule());
        }
        var rules = new ArrayList<WeeklyRule>();
        for (var one : typed) {
            var at = list + "." + rules.size();
            var rule = one.rule(new Names(at + "." + names.day, at + "." + names.start, at + "." + names.end));
            if (rules.stream().anyMatch(rule::overlaps)) {
                throw new Malformed(at, "overlaps another on the same day");
            }
            rules.add(rule);
        }
        return rules;
    }

    WeeklyRule rule(Names names) {
        if (day < 1 || day > 7) {
            throw new Malformed(names.day, "must be from 1 for Monday to 7 for Sunday");
        }
        return new WeeklyRule(DayOfWeek.of(day), Fields.hours(names.start, start, names.end, end));
    }
}
