package dev.tutorium.application.trust.port;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.trust.AuditEntry;
import org.jspecify.annotations.Nullable;

/** Lines that are only ever added. */
public interface AuditLog {

    /**
     * Inside a transaction, with which the line comes or goes.
     *
     * @param practice the teacher who reads of it beside the admins; null for none
     */
    void add(AuditEntry entry, @Nullable AccountId practice);
}
