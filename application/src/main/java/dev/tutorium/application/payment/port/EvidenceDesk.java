package dev.tutorium.application.payment.port;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.domain.payment.Evidence;

/** Passes evidence on to payers' banks, by way of the provider. Never called inside a transaction. */
public interface EvidenceDesk {

    /** Submits evidence, once and for all; Declined where the dispute does not take any, as when it is decided. Answers the dispute. */
    RemoteResult<String> submit(EvidenceOrder order);

    /** {@code attempt} counts from 1; a later one follows a provider's clear no. */
    record EvidenceOrder(String dispute, int attempt, Evidence evidence) {

        public String key() {
            return "evidence:" + dispute + ":" + attempt;
        }
    }
}
