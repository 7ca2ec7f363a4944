package dev.tutorium.application.messaging;

import dev.tutorium.domain.kernel.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people read them, in their own zone. */
final class Times {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

    private Times() {}

    /** {@code Monday 2 March 2026, 10:00 to 11:00 (Europe/Berlin)}; the day of the end only where it is another. */
    static String range(TimeRange time, ZoneId zone) {
        var start = time.start().atZone(zone);
        var end = time.end().atZone(zone);
        var sameDay = start.toLocalDate().equals(end.toLocalDate());
        return "%s to %s (%s)".formatted(DAY_AND_TIME.format(start), (sameDay ? TIME : DAY_AND_TIME).format(end), zone);
    }

    static String moment(Instant instant, ZoneId zone) {
        return "%s (%s)".formatted(DAY_AND_TIME.format(instant.atZone(zone)), zone);
    }

    /** {@code 2 Mar, 10:00}, for subjects. */
    static String brief(Instant instant, ZoneId zone) {
        return SHORT.format(instant.atZone(zone));
    }
}
