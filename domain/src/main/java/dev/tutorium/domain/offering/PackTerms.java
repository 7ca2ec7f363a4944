package dev.tutorium.domain.offering;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How the classes of a course pack are to be spread over days and weeks, in the teacher's zone; a week begins on Monday.
 *
 * @param requiredClassesCount       how many classes it has, the preliminary meeting not counted
 * @param maxDailyLessons            null for no limit
 * @param minWeeklyClasses           in every full week from the first class to the last: advised, or kept when strict; may be 0
 * @param preliminaryMeetingRequired a free meeting is held before any class can be booked
 */
public record PackTerms(
        int requiredClassesCount,
        @Nullable Integer maxDailyLessons,
        int minWeeklyClasses,
        boolean preliminaryMeetingRequired,
        Scheduling scheduling) {

    private static final int MOST_CLASSES = 365;
    private static final int MOST_DAILY = 24;

    /** How strictly the classes are spread. */
    public sealed interface Scheduling {

        record Flexible() implements Scheduling {}

        /** All classes lie within a period of the first. */
        record Strict(int maxPeriodValue, PeriodUnit maxPeriodUnit) implements Scheduling {

            private static final int MOST_MONTHS = 12;
            private static final int MOST_WEEKS = 53;

            public Strict {
                require(1, maxPeriodValue, maxPeriodUnit == PeriodUnit.MONTHS ? MOST_MONTHS : MOST_WEEKS, "period");
            }

            /** The first date that is too late when the first class is on {@code first}. */
            LocalDate end(LocalDate first) {
                return switch (maxPeriodUnit) {
                    case WEEKS -> first.plusWeeks(maxPeriodValue);
                    case MONTHS -> first.plusMonths(maxPeriodValue);
                };
            }

            /** How few days the period has, whenever it begins. */
            int shortestDays() {
                return switch (maxPeriodUnit) {
                    case WEEKS -> 7 * maxPeriodValue;
                    case MONTHS -> 28 * maxPeriodValue;
                };
            }

            /** How many days the period has at most. */
            int longestDays() {
                return switch (maxPeriodUnit) {
                    case WEEKS -> 7 * maxPeriodValue;
                    case MONTHS -> 31 * maxPeriodValue;
                };
            }
        }
    }

    /** What a period is counted in; months are those of the calendar. */
    public enum PeriodUnit {
        WEEKS,
        MONTHS
    }

    /** Refuses numbers that no classes could keep, whenever they began. */
    public PackTerms {
        require(1, requiredClassesCount, MOST_CLASSES, "classes");
        if (maxDailyLessons != null) {
            require(1, maxDailyLessons, MOST_DAILY, "daily lessons");
        }
        var mostDaily = maxDailyLessons == null ? MOST_CLASSES : maxDailyLessons;
        require(0, minWeeklyClasses, 7 * mostDaily, "weekly classes");
        if (scheduling instanceof Scheduling.Strict strict) {
            require(0, requiredClassesCount, strict.shortestDays() * mostDaily, "classes in the period");
        }
    }

    boolean allowsOnOneDay(int classes) {
        return maxDailyLessons == null || classes <= maxDailyLessons;
    }

    private static void require(int least, int value, int most, String what) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " from " + least + " to " + most + ", not " + value);
        }
    }
}
