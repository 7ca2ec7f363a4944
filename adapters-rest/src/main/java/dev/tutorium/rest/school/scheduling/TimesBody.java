package dev.tutorium.rest.school.scheduling;

import dev.tutorium.application.scheduling.view.DaySlots;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The times of a teacher's hours, taken ones too. */
@SnakeCase
record TimesBody(List<Time> slots, String timezone) {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** By the wall clock of the zone; {@code scheduled_start} is what a booking names. */
    @SnakeCase
    record Time(LocalDate date, String startTime, String endTime, Instant scheduledStart, boolean isAvailable) {

        static Time of(DaySlots.Time time) {
            return new Time(
                    time.start().toLocalDate(),
                    clock(time.start()),
                    clock(time.end()),
                    time.start().toInstant(),
                    time.available());
        }
    }

    static TimesBody of(DaySlots slots) {
        return new TimesBody(
                slots.times().stream().map(Time::of).toList(), slots.zone().getId());
    }

    private static String clock(ZonedDateTime time) {
        return time.format(CLOCK);
    }
}
