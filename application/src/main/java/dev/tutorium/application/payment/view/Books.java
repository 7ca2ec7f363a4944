package dev.tutorium.application.payment.view;

import dev.tutorium.application.payment.view.BookProof.Difference;
import dev.tutorium.domain.kernel.Money;
import java.util.List;

/** The platform's books, to look over. */
public interface Books {

    TrialBalance trialBalance();

    long entries();

    /** Where entries do not add up, or do not agree with the charges, refunds, payouts and disputes there are. */
    List<Difference> differences();

    /** What the provider should have by the books, sent to the platform's bank or not: one amount for each currency. */
    List<Money> clearing();
}
