package dev.tutorium.application.kernel;

import java.time.Duration;
import java.time.Instant;

/** Counts how often something is used, in windows that all nodes share. Losing the counts in a crash does no harm. */
public interface RateCounts {

    /** Counts one more use. A window begins with its first use and ends {@code window} later. */
    Use count(String bucket, Duration window, Instant now);

    /** Forgets at most {@code most} windows that ended before an instant; answers how many. */
    int forgetEndedBefore(Instant instant, int most);

    /** How many uses the window has, this one included, and when it ends. */
    record Use(int uses, Instant ends) {}
}
