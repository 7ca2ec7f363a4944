package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Reaction;
import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.DisputeAnswers;
import dev.tutorium.application.payment.port.EvidenceDesk;
import dev.tutorium.domain.payment.DisputeAnswer;
import dev.tutorium.domain.payment.PaymentEvent.DisputeAnswerRequested;
import dev.tutorium.domain.payment.PaymentPolicy;
import java.time.Duration;
import java.time.InstantSource;

/** Has the provider pass the evidence on. When its answer is lost it is asked again with the same key. */
public final class EvidenceSending implements Reaction<DisputeAnswerRequested> {

    private static final Duration EVERY = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    private final Charges charges;
    private final DisputeAnswers answers;
    private final EvidenceDesk desk;
    private final Transactions transactions;
    private final InstantSource clock;
    private final PaymentPolicy policy;

    public EvidenceSending(
            Charges charges,
            DisputeAnswers answers,
            EvidenceDesk desk,
            Transactions transactions,
            InstantSource clock,
            PaymentPolicy policy) {
        this.charges = charges;
        this.answers = answers;
        this.desk = desk;
        this.transactions = transactions;
        this.clock = clock;
        this.policy = policy;
    }

    @Override
    public String name() {
        return "payment.evidence-sending";
    }

    @Override
    public Class<DisputeAnswerRequested> event() {
        return DisputeAnswerRequested.class;
    }

    @Override
    public void react(DisputeAnswerRequested event) {
        send(event.dispute());
    }

    public RecurringJob reconciliation() {
        return new RecurringJob("payment.evidence-reconciliation", EVERY, this::reconcile);
    }

    void reconcile() {
        answers.unsettled(clock.instant().minus(policy.answerPatience()), BATCH).forEach(this::send);
    }

    private void send(String dispute) {
        var answer = answers.find(dispute).orElseThrow();
        if (!(answer.progress() instanceof DisputeAnswer.Requested)) {
            return;
        }
        switch (desk.submit(new EvidenceDesk.EvidenceOrder(dispute, answer.attempt(), answer.evidence()))) {
            case RemoteResult.Succeeded<?> _ -> settle(answer, new DisputeAnswer.Submitted(clock.instant()));
            case RemoteResult.Declined(var reason) ->
                settle(answer, new DisputeAnswer.Declined(reason, clock.instant()));
            case RemoteResult.Unknown<?> _ -> {}
        }
    }

    /** Answers are given and settled by whoever has their charge alone. */
    private void settle(DisputeAnswer sent, DisputeAnswer.Settled result) {
        transactions.inTransaction(() -> {
            charges.getForUpdate(sent.charge());
            var answer = answers.find(sent.dispute()).orElseThrow();
            if (answer.equals(sent)) {
                answers.record(answer.settle(result));
            }
        });
    }
}
