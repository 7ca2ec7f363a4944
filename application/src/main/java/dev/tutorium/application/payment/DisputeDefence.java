package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.DisputeAnswers;
import dev.tutorium.application.payment.view.DisputeFacts;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.payment.Charge;
import dev.tutorium.domain.payment.Dispute;
import dev.tutorium.domain.payment.DisputeAnswer;
import dev.tutorium.domain.payment.Evidence;
import dev.tutorium.domain.payment.PaymentRefusal;
import java.time.InstantSource;

/** Answers what payers' banks ask back with what the platform has stored about it. */
public final class DisputeDefence {

    private final Charges charges;
    private final DisputeAnswers answers;
    private final DisputeList disputes;
    private final Transactions transactions;
    private final InstantSource clock;

    public DisputeDefence(
            Charges charges,
            DisputeAnswers answers,
            DisputeList disputes,
            Transactions transactions,
            InstantSource clock) {
        this.charges = charges;
        this.answers = answers;
        this.disputes = disputes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What would be submitted now, without a statement. */
    public Evidence draft(String dispute) {
        return facts(dispute).with("");
    }

    /** Decides to submit what is stored, with a statement; the provider is asked after the answer by {@link EvidenceSending}. */
    public Outcome<DisputeAnswer, PaymentRefusal> answer(Actor.Member admin, String dispute, String statement) {
        var facts = facts(dispute);
        return transactions.inTransaction(() -> {
            var paid = (Charge.Paid) charges.getForUpdate(facts.charge());
            return DisputeAnswer.give(
                            paid,
                            paid.findDispute(dispute).orElseThrow(() -> new Missing("dispute")),
                            answers.find(dispute),
                            admin.id(),
                            facts.with(statement),
                            clock.instant())
                    .map(change -> {
                        answers.record(change);
                        return change.state();
                    });
        });
    }

    /**
     * What a teacher says to a dispute of what they earn from; goes along with the answer, in place of what they said before. To anyone
     * else there is no such dispute.
     */
    public Outcome<Dispute, PaymentRefusal> state(Actor.Member teacher, String dispute, String statement) {
        var charge = facts(dispute).charge();
        return transactions.inTransaction(() -> {
            var paid = (Charge.Paid) charges.getForUpdate(charge);
            if (!paid.payees().contains(teacher.id())) {
                throw new Missing("dispute");
            }
            return DisputeAnswer.requireOpen(
                            paid.findDispute(dispute).orElseThrow(() -> new Missing("dispute")), answers.find(dispute))
                    .map(open -> {
                        answers.state(open.reference(), teacher.id(), statement.strip(), clock.instant());
                        return open;
                    });
        });
    }

    private DisputeFacts facts(String dispute) {
        return disputes.facts(dispute).orElseThrow(() -> new Missing("dispute"));
    }
}
