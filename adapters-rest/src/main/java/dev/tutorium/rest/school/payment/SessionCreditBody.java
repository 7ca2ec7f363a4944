package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.port.SessionCredits.SessionCredit;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;

/** What a student has in the wallet for a session that went wrong. */
@SnakeCase
record SessionCreditBody(
        UUID sessionId,
        UUID studentId,
        long amountCents,
        String currency,
        String reason,
        UUID grantedBy,
        Instant grantedAt) {

    static SessionCreditBody of(SessionCredit credit) {
        return new SessionCreditBody(
                credit.session().value(),
                credit.student().value(),
                credit.amount().minor(),
                credit.amount().currency().getCurrencyCode(),
                credit.reason(),
                credit.by().value(),
                credit.at());
    }
}
