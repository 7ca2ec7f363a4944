package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.AuditEntryId;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log: who did what to which record, when and from where, and what it changed. Lines are only ever added.
 *
 * @param action what was done, such as {@code account.suspend}
 * @param from   the address it came from; null when the platform did it by itself
 * @param before of each field that changed what it was; a new record had none
 * @param after  of each field that changed what it is; a deleted record has none
 */
public record AuditEntry(
        AuditEntryId id,
        Doer doer,
        String action,
        Subject subject,
        @Nullable String from,
        SortedMap<String, String> before,
        SortedMap<String, String> after,
        Instant at) {

    /** In place of what the log does not tell. */
    public static final String WITHHELD = "(withheld)";

    /** Who did it. */
    public sealed interface Doer {

        record Person(AccountId account) implements Doer {}

        /** Someone in the name of someone else. */
        record Impersonating(AccountId account, AccountId as) implements Doer {

            public Impersonating {
                if (account.equals(as)) {
                    throw new IllegalArgumentException("nobody impersonates themselves");
                }
            }
        }

        record Platform() implements Doer {}
    }

    /** The record it was done to. */
    public record Subject(String type, UUID id) {}

    public AuditEntry {
        before = new TreeMap<>(before);
        after = new TreeMap<>(after);
    }

    /** The line for a change of a record, given all its fields before and after. */
    public static AuditEntry of(
            AuditEntryId id,
            Doer doer,
            String action,
            Subject subject,
            @Nullable String from,
            Map<String, String> before,
            Map<String, String> after,
            Instant at,
            TrustPolicy policy) {
        return new AuditEntry(
                id,
                doer,
                action,
                subject,
                from,
                different(before, after, policy),
                different(after, before, policy),
                at);
    }

    private static SortedMap<String, String> different(
            Map<String, String> here, Map<String, String> there, TrustPolicy policy) {
        var fields = new TreeMap<String, String>();
        here.forEach((name, value) -> {
            if (!value.equals(there.get(name))) {
                fields.put(name, policy.withheld().contains(name) ? WITHHELD : value);
            }
        });
        return fields;
    }
}
