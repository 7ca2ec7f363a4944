package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.payment.DisputeAnswer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The platform's answers to disputes, one to each. */
public interface DisputeAnswers {

    /**
     * Stores the state and publishes the events, in the transaction that runs.
     *
     * @throws dev.tutorium.application.kernel.Stale when it was stored by someone else since it was read
     */
    void record(Change<DisputeAnswer> change);

    Optional<DisputeAnswer> find(String dispute);

    /** What someone who earns from the payment says to the dispute, in place of what they said before; in the transaction that runs. */
    void state(String dispute, AccountId payee, String statement, Instant at);

    /** Requested before, and the provider's answer is not known: the disputes, oldest first. */
    List<String> unsettled(Instant before, int limit);
}
