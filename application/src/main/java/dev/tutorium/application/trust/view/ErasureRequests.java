package dev.tutorium.application.trust.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;

/** Who asked to be forgotten. */
public interface ErasureRequests {

    /** Of a teacher's own students, the newest first; also those that were granted or taken back. */
    Page<ErasureRequestView> ofStudentsOf(AccountId teacher, PageRequest page);
}
