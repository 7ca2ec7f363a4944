package dev.tutorium.application.trust;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Id;
import dev.tutorium.domain.trust.AuditEntry.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What was done to which record.
 *
 * @param action   such as {@code refund.grant}
 * @param practice the teacher whose practice it concerns and who reads of it; null for nobody's
 */
public record Deed(String action, Subject subject, @Nullable AccountId practice) {

    public static Deed of(String action, String type, Id id) {
        return new Deed(action, new Subject(type, id.value()), null);
    }

    public Deed in(AccountId teacher) {
        return new Deed(action, subject, teacher);
    }
}
