package dev.tutorium.rest.kernel;

import java.time.Duration;

/** So many uses in a window of time. */
public record Rate(int uses, Duration window) {

    /** Reads {@code 30/min}, {@code 3/hour}, {@code 5/s}. */
    static Rate parse(String text) {
        var parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("not a rate: " + text);
        }
        var window = switch (parts[1]) {
            case "s", "sec", "second" -> Duration.ofSeconds(1);
            case "m", "min", "minute" -> Duration.ofMinutes(1);
            case "h", "hr", "hour" -> Duration.ofHours(1);
            case "d", "day" -> Duration.ofDays(1);
            default -> throw new IllegalArgumentException("not a rate: " + text);
        };
        return new Rate(Integer.parseInt(parts[0].strip()), window);
    }
}
