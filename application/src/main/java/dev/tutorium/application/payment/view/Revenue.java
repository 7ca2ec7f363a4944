package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.List;

/** What was paid for a teacher's lessons, to read. */
public interface Revenue {

    /** The latest first. */
    Page<ReceivedPayment> received(AccountId teacher, ReceivedFilter filter, PageRequest page);

    /**
     * What came and went back in the month of an instant, in the teacher's zone, and in the months before it: at most {@code months} of
     * them, the latest first, and only those in which something did.
     */
    List<RevenueMonth> months(AccountId teacher, Instant now, int months);
}
