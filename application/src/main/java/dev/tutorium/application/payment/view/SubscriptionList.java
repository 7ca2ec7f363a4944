package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.SubscriptionId;
import java.util.Optional;

/** Students' subscriptions, to read. One whose checkout was never paid is none. */
public interface SubscriptionList {

    /** The latest ordered first. */
    Page<SubscriptionView> of(AccountId student, PageRequest page);

    /** The student's own. */
    Optional<SubscriptionView> find(AccountId student, SubscriptionId id);
}
