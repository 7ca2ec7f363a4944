package dev.tutorium.domain.payment;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * The figures of packages.
 *
 * @param life      from purchase until the credits that are left lapse
 * @param reminders how long before that their owner is reminded, the longest first
 */
public record PackagePolicy(Duration life, List<Duration> reminders) {

    public PackagePolicy {
        reminders = reminders.stream().sorted(Comparator.reverseOrder()).toList();
        if (reminders.stream().anyMatch(each -> each.isNegative() || each.compareTo(life) >= 0)) {
            throw new IllegalArgumentException("reminders " + reminders + " before the end of " + life);
        }
    }

    public static PackagePolicy standard() {
        return new PackagePolicy(Duration.ofDays(180), List.of(Duration.ofDays(30), Duration.ofDays(7)));
    }
}
