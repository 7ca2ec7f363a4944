package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.offering.PackTerms.PeriodUnit;
import dev.tutorium.domain.offering.PackTerms.Scheduling;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plans of classes on days of March 2026, which begins on a Sunday: the 2nd, 9th, 16th, 23rd and 30th are Mondays. */
final class PackSample {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Scheduling FLEXIBLE = new Scheduling.Flexible();

    private PackSample() {}

    static Scheduling strict(int value, PeriodUnit unit) {
        return new Scheduling.Strict(value, unit);
    }

    static PackTerms terms(int classes, @Nullable Integer daily, int weekly, Scheduling scheduling) {
        return new PackTerms(classes, daily, weekly, false, scheduling);
    }

    /** Classes at noon on these days of March, none of them held; the nth is session n. */
    static PackPlan plan(PackTerms terms, int... daysOfMarch) {
        return plan(
                terms, Arrays.stream(daysOfMarch).mapToObj(PackSample::march).toList());
    }

    static PackPlan plan(PackTerms terms, List<LocalDate> days) {
        var classes = IntStream.range(0, days.size())
                .mapToObj(i -> new PackClass(session(i + 1), noon(days.get(i)), false, false))
                .toList();
        return new PackPlan(terms, BERLIN, classes);
    }

    static SessionId session(int number) {
        return new SessionId(new UUID(1, number));
    }

    static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    static Instant noon(LocalDate day) {
        return at(day, 12, 0);
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(BERLIN).toInstant();
    }
}
