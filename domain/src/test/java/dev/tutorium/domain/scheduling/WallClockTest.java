package dev.tutorium.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {

    private static final long FIRST = LocalDate.parse("2026-01-01").toEpochDay();
    private static final int DAYS = 365;

    private record Wall(long day, int minute) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham"})
    void times_are_the_same_in_whatever_order_they_are_asked(String zone) {
        var asked = new ArrayList<Wall>();
        for (long day = FIRST; day < FIRST + DAYS; day++) {
            for (int minute = 0; minute < DayHours.MIDNIGHT; minute += 30) {
                asked.add(new Wall(day, minute));
            }
        }
        var rising = resolved(zone, asked);
        Collections.reverse(asked);
        var falling = new ArrayList<>(resolved(zone, asked));
        Collections.reverse(falling);
        assertThat(falling).isEqualTo(rising);
    }

    private static List<List<Long>> resolved(String zone, List<Wall> asked) {
        var clock = new WallClock(ZoneId.of(zone));
        return asked.stream()
                .map(wall -> List.of(clock.start(wall.day, wall.minute), clock.end(wall.day, wall.minute)))
                .toList();
    }
}
