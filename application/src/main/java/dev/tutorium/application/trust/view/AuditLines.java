package dev.tutorium.application.trust.view;

import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.domain.kernel.AccountId;

/** The audit log as it is read, the newest line first. */
public interface AuditLines {

    Page<AuditLine> ofPractice(AccountId teacher, AuditFilter filter, PageRequest page);
}
