package dev.tutorium.application.payment.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.CreditPackageId;
import java.util.Optional;

/** Packages, to read. */
public interface PackageList {

    /** A student's own, the latest first: what was bought, and what waits for its payment. */
    Page<PackageView> of(AccountId student, PageRequest page);

    Optional<PackageView> find(AccountId student, CreditPackageId id);
}
