package dev.tutorium.bootstrap;

import dev.tutorium.application.kernel.RecurringJob;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.DisputeDefence;
import dev.tutorium.application.payment.EvidenceSending;
import dev.tutorium.application.payment.port.Charges;
import dev.tutorium.application.payment.port.DisputeAnswers;
import dev.tutorium.application.payment.port.EvidenceDesk;
import dev.tutorium.application.payment.view.DisputeList;
import dev.tutorium.domain.payment.PaymentPolicy;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What is said to payers' banks. */
@Factory
final class DisputeWiring {

    @Singleton
    DisputeDefence disputeDefence(
            Charges charges,
            DisputeAnswers answers,
            DisputeList disputes,
            Transactions transactions,
            InstantSource clock) {
        return new DisputeDefence(charges, answers, disputes, transactions, clock);
    }

    @Singleton
    EvidenceSending evidenceSending(
            Charges charges,
            DisputeAnswers answers,
            EvidenceDesk desk,
            Transactions transactions,
            InstantSource clock,
            PaymentPolicy policy) {
        return new EvidenceSending(charges, answers, desk, transactions, clock, policy);
    }

    @Singleton
    RecurringJob evidenceReconciliation(EvidenceSending sending) {
        return sending.reconciliation();
    }
}
