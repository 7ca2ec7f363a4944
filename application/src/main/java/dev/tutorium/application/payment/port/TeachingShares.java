package dev.tutorium.application.payment.port;

import dev.tutorium.domain.kernel.AccountId;

/** What teachers earn of courses beyond the usual share. */
@FunctionalInterface
public interface TeachingShares {

    /** In basis points of the price, out of the platform's part; 0 for the usual. */
    int extra(AccountId teacher);
}
