package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IsoTimesTest {

    static Stream<Instant> instants() {
        return Stream.of(
                        "2026-02-12T09:00:00Z",
                        "2026-12-31T23:59:59Z",
                        "2024-02-29T00:00:00.5Z",
                        "2026-02-12T09:00:00.000000001Z",
                        "0000-01-01T00:00:00Z",
                        "-0001-12-31T23:59:59Z",
                        "9999-12-31T23:59:59Z",
                        "+10000-01-01T00:00:00Z")
                .map(Instant::parse);
    }

    @ParameterizedTest
    @MethodSource("instants")
    void a_time_is_the_text_that_java_time_makes_of_it(Instant instant) {
        check(instant);
    }

    @Test
    void a_thousand_times_are() {
        new Random(7)
                .longs(1_000, -1_000_000_000_000L, 1_000_000_000_000L)
                .forEach(second -> check(Instant.ofEpochSecond(second)));
    }

    private static void check(Instant instant) {
        assertThat(IsoTimes.text(instant)).isEqualTo(DateTimeFormatter.ISO_INSTANT.format(instant));
        for (var offset : new String[] {"Z", "+01:00", "-05:30", "+14:00", "+00:00:01", "-18:00"}) {
            var time = OffsetDateTime.ofInstant(instant, ZoneOffset.of(offset));
            assertThat(IsoTimes.text(time)).isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
        }
    }
}
