package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Disputes, to read: the latest first. */
public interface DisputeList {

    /** All, or those in one state (null: any). */
    Page<DisputeView> all(@Nullable String state, PageRequest page);

    /** Those of payments that someone earns from. */
    Page<DisputeView> of(AccountId payee, PageRequest page);

    Optional<DisputeView> find(String reference);

    /** What is stored about what was bought. */
    Optional<DisputeFacts> facts(String reference);
}
