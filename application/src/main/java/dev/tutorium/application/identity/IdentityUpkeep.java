package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.OneTimeTokens;
import dev.tutorium.application.identity.port.SignIns;
import dev.tutorium.application.kernel.RecurringJob;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets sign-ins and links that have long been over. */
public final class IdentityUpkeep {

    private static final Duration EVERY = Duration.ofMinutes(10);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 1_000;

    private final SignIns signIns;
    private final OneTimeTokens tokens;
    private final InstantSource clock;

    public IdentityUpkeep(SignIns signIns, OneTimeTokens tokens, InstantSource clock) {
        this.signIns = signIns;
        this.tokens = tokens;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("identity.upkeep", EVERY, this::run);
    }

    void run() {
        var before = clock.instant().minus(KEPT);
        signIns.forgetOverBefore(before, BATCH);
        tokens.forgetRequestedBefore(before, BATCH);
    }
}
