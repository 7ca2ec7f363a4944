package dev.tutorium.video.kernel;

import java.time.Duration;

/**
 * How patiently a provider is called.
 *
 * @param connect     how long connecting may take
 * @param answer      how long a whole answer may take
 * @param pause       before the same is asked a second time at once; doubled before the third
 * @param concurrency how many calls may run at once; more are turned away
 */
public record Patience(Duration connect, Duration answer, Duration pause, int concurrency) {

    public Patience {
        if (!connect.isPositive() || !answer.isPositive() || pause.isNegative() || concurrency < 1) {
            throw new IllegalArgumentException("tutorium.video: timeouts and concurrency must be positive");
        }
    }
}
