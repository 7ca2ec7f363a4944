package dev.tutorium.domain.scheduling;

import java.time.Duration;

/**
 * The numbers of calendars elsewhere.
 *
 * @param every         how often one is read
 * @param longestPause  between attempts at one that fails
 * @param wholeEvery    how often one is read in full though it has not changed, as time moves on
 * @param timeout       for the whole of its answer
 * @param largest       in bytes
 * @param mostEvents    in one calendar
 * @param mostBusy      busy times that one calendar may come to
 * @param back          how long before now busy times are kept
 * @param ahead         how long after now busy times are kept
 * @param perTeacher    calendars one teacher may subscribe to
 */
public record SyncPolicy(
        Duration every,
        Duration longestPause,
        Duration wholeEvery,
        Duration timeout,
        int largest,
        int mostEvents,
        int mostBusy,
        Duration back,
        Duration ahead,
        int perTeacher) {

    public static SyncPolicy standard() {
        return new SyncPolicy(
                Duration.ofMinutes(15),
                Duration.ofHours(6),
                Duration.ofHours(24),
                Duration.ofSeconds(15),
                5 * 1024 * 1024,
                10_000,
                20_000,
                Duration.ofDays(1),
                Duration.ofDays(400),
                10);
    }

    /** After so many failures in a row: twice as long each time. */
    Duration pauseAfter(int failures) {
        var doubled = every.multipliedBy(1L << Math.min(failures, 20));
        return doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    }
}
