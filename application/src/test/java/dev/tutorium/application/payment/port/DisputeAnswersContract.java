package dev.tutorium.application.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ChargeId;
import dev.tutorium.domain.payment.DisputeAnswer;
import dev.tutorium.domain.payment.Evidence;
import dev.tutorium.domain.payment.PaymentEvent;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of answers to disputes does. */
public abstract class DisputeAnswersContract {

    protected static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final Evidence EVIDENCE =
            new Evidence("Algebra", "Nora", "nora@example.org", NOON, "held", "a policy", "nothing", "please");
    private static final Evidence LITTLE = new Evidence("Algebra", null, null, null, "held", "", "nothing", "");

    /** A dispute that the store knows. */
    public record Known(String dispute, ChargeId charge) {}

    protected abstract DisputeAnswers answers();

    protected abstract Transactions transactions();

    protected abstract Known dispute();

    protected abstract AccountId admin();

    @Test
    void every_state_reads_as_it_was_stored() {
        var requested = roundTrip(requested(dispute(), 1, EVIDENCE, 0));
        roundTrip(requested.settle(new DisputeAnswer.Submitted(NOON)));
        var other = dispute();
        var little = roundTrip(requested(other, 1, LITTLE, 0));
        var declined = roundTrip(little.settle(new DisputeAnswer.Declined("too late", NOON)));
        roundTrip(requested(other, 2, EVIDENCE, declined.version()));
    }

    @Test
    void a_change_of_an_old_state_is_stale() {
        var requested = roundTrip(requested(dispute(), 1, EVIDENCE, 0));
        record(requested.settle(new DisputeAnswer.Submitted(NOON)));
        assertThatThrownBy(() -> record(requested.settle(new DisputeAnswer.Declined("no", NOON))))
                .isInstanceOf(Stale.class);
    }

    @Test
    void sweeps_find_what_is_not_answered() {
        var requested = roundTrip(requested(dispute(), 1, EVIDENCE, 0));
        assertThat(answers().unsettled(NOON.plusSeconds(1), 1_000)).contains(requested.dispute());
        assertThat(answers().unsettled(NOON, 1_000)).doesNotContain(requested.dispute());
        record(requested.settle(new DisputeAnswer.Submitted(NOON)));
        assertThat(answers().unsettled(NOON.plusSeconds(1), 1_000)).doesNotContain(requested.dispute());
        assertThat(answers().find("dp_unknown")).isEmpty();
    }

    private Change<DisputeAnswer> requested(Known of, int attempt, Evidence evidence, long version) {
        return Change.of(
                new DisputeAnswer(
                        of.dispute(),
                        of.charge(),
                        attempt,
                        admin(),
                        evidence,
                        NOON,
                        new DisputeAnswer.Requested(),
                        version),
                new PaymentEvent.DisputeAnswerRequested(of.charge(), of.dispute(), NOON));
    }

    private DisputeAnswer roundTrip(Change<DisputeAnswer> change) {
        record(change);
        var read = answers().find(change.state().dispute()).orElseThrow();
        assertThat(read.version()).isEqualTo(change.state().version() + 1);
        assertThat(read).usingRecursiveComparison().ignoringFields("version").isEqualTo(change.state());
        return read;
    }

    private void record(Change<DisputeAnswer> change) {
        transactions().inTransaction(() -> answers().record(change));
    }
}
