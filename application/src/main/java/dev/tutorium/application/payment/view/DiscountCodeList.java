package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.DiscountCodeId;
import dev.tutorium.domain.payment.DiscountCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Discount codes, to read. */
public interface DiscountCodeList {

    /** Where a code stands. */
    enum Status {
        ACTIVE,
        UPCOMING,
        EXPIRED,
        USED_UP
    }

    /**
     * Which codes.
     *
     * @param status where they stand now; null for all
     * @param begins what their text begins with, in any case; null for all
     */
    record Filter(@Nullable Status status, @Nullable String begins, Instant now) {}

    /** Someone's own, the latest first; without an owner the platform's. */
    Page<DiscountCode> of(@Nullable AccountId owner, Filter filter, PageRequest page);

    /** What came of a code; empty sums where nothing did. */
    DiscountStats stats(DiscountCodeId id);
}
