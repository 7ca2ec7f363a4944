package dev.tutorium.application.kernel;

import java.time.Duration;

/** Told of every call to a provider, for whoever runs the platform to see; by the provider's name. Throws nothing and takes no time. */
public interface CallMeters {

    /** How one attempt went: answered, also with a no; or broken by the provider or the network. */
    enum Ending {
        ANSWERED,
        FAILED
    }

    /** Why a call was not made at all. */
    enum Cause {
        /** The provider keeps failing: the breaker is open. */
        BREAKER,
        /** As many as may run at once are running. */
        BUSY
    }

    /** Whether calls are let through; half open, a few are, to see. */
    enum Breaker {
        CLOSED,
        HALF_OPEN,
        OPEN
    }

    void attempted(String provider, Ending ending, Duration took);

    void retried(String provider);

    void turnedAway(String provider, Cause cause);

    void breaker(String provider, Breaker state);
}
