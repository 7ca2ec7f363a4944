package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.PayoutId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payouts, to read. Lists tell the latest first. */
public interface PayoutList {

    Page<PayoutView> of(AccountId payee, PageRequest page);

    /** Those in one state (null: any) that were proposed in a span of time. */
    Page<PayoutView> all(@Nullable String state, TimeSpan proposed, PageRequest page);

    Optional<PayoutView> find(PayoutId id);
}
