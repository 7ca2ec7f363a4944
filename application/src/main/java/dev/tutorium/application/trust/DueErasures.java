package dev.tutorium.application.trust;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.trust.port.PrivacyRequests;
import dev.tutorium.domain.trust.PrivacyRequest;
import java.time.Duration;
import java.time.InstantSource;

/** Grants erasures that nobody has answered in time, as soon as nothing binds the person any more. */
public final class DueErasures {

    private static final int BATCH = 50;

    private final PrivacyRequests requests;
    private final Erasure erasure;
    private final Transactions transactions;
    private final Duration after;
    private final InstantSource clock;

    /** {@code after} is how long a request may be thought over. */
    public DueErasures(
            PrivacyRequests requests, Erasure erasure, Transactions transactions, Duration after, InstantSource clock) {
        this.requests = requests;
        this.erasure = erasure;
        this.transactions = transactions;
        this.after = after;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("trust.due-erasures", Duration.ofHours(1), this::grantDue);
    }

    public void grantDue() {
        requests.openErasures(clock.instant().minus(after), BATCH).forEach(this::grant);
    }

    /** One that is still bound refuses, and one that was answered meanwhile is stale: the next run sees. */
    private void grant(PrivacyRequest request) {
        try {
            transactions.inTransaction(() -> erasure.grant(
                    request,
                    new Actor.Platform("trust.due-erasures"),
                    request.person(),
                    Deed.of("account.erase", "account", request.person()),
                    clock.instant()));
        } catch (Stale _) {
            // the next run sees it as it is then
        }
    }
}
