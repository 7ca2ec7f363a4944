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

    /** All rules of a schedule, none overlapping another; {@code field} is what the list is called. */
    static List<WeeklyRule> rules(String field, List<RuleFields> typed, SchedulingPolicy policy) {
        if (typed.size() > policy.rulesPerSchedule()) {
            throw new Malformed(field, "must be at most " + policy.rulesPerSchedule());
        }
        var rules = new ArrayList<WeeklyRule>();
        for (var one : typed) {
            var at = field + "." + rules.size();
            var rule = one.rule(at);
            if (rules.stream().anyMatch(rule::overlaps)) {
                throw new Malformed(at, "overlaps another on the same day");
            }
            rules.add(rule);
        }
        return rules;
    }

    private WeeklyRule rule(String at) {
        if (day < 1 || day > 7) {
            throw new Malformed(at + ".day", "must be from 1 for Monday to 7 for Sunday");
        }
        return new WeeklyRule(DayOfWeek.of(day), Fields.hours(at, start, end));
    }
}
