package dev.tutorium.domain.kernel;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How often something is paid anew. */
public enum Renewal {
    WEEKLY(ChronoUnit.WEEKS),
    MONTHLY(ChronoUnit.MONTHS);

    private final ChronoUnit period;

    Renewal(ChronoUnit period) {
        this.period = period;
    }

    /** When so many periods from a start are over. What starts on the 31st ends on the last day of a shorter month, and on the 31st again after. */
    public Instant after(Instant start, int periods) {
        return start.atZone(ZoneOffset.UTC).plus(periods, period).toInstant();
    }
}
