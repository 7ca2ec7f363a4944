package dev.tutorium.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.AuditEntryId;
import dev.tutorium.domain.trust.AuditEntry.Doer;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AuditEntryTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final AuditEntryId ID = new AuditEntryId(new UUID(42, 1));
    private static final AccountId ADMIN = new AccountId(new UUID(9, 1));
    private static final AccountId STUDENT = new AccountId(new UUID(9, 2));
    private static final AuditEntry.Subject SUBJECT = new AuditEntry.Subject("account", STUDENT.value());

    private static AuditEntry entry(Map<String, String> before, Map<String, String> after) {
        return AuditEntry.of(
                ID,
                new Doer.Person(ADMIN),
                "account.update",
                SUBJECT,
                "192.0.2.1",
                before,
                after,
                NOW,
                TrustPolicy.standard());
    }

    @Test
    void a_line_tells_who_did_what_to_which_record_when_and_from_where() {
        assertThat(entry(Map.of("status", "ACTIVE"), Map.of("status", "SUSPENDED")))
                .isEqualTo(new AuditEntry(
                        ID,
                        new Doer.Person(ADMIN),
                        "account.update",
                        SUBJECT,
                        "192.0.2.1",
                        new TreeMap<>(Map.of("status", "ACTIVE")),
                        new TreeMap<>(Map.of("status", "SUSPENDED")),
                        NOW));
    }

    @Test
    void only_what_changed_is_told() {
        var line =
                entry(Map.of("status", "ACTIVE", "zone", "UTC", "note", "x"), Map.of("status", "ACTIVE", "zone", "Z"));
        assertThat(line.before()).isEqualTo(Map.of("zone", "UTC", "note", "x"));
        assertThat(line.after()).isEqualTo(Map.of("zone", "Z"));
    }

    @Test
    void a_new_record_has_no_before_and_a_deleted_one_no_after() {
        assertThat(entry(Map.of(), Map.of("zone", "UTC")).before()).isEmpty();
        assertThat(entry(Map.of(), Map.of("zone", "UTC")).after()).isEqualTo(Map.of("zone", "UTC"));
        assertThat(entry(Map.of("zone", "UTC"), Map.of()).after()).isEmpty();
    }

    @Test
    void secrets_and_who_a_person_is_are_not_told_only_that_they_changed() {
        for (var field : new String[] {"email", "handle", "name", "password", "phone", "secret"}) {
            var line = entry(Map.of(field, "old"), Map.of(field, "new"));
            assertThat(line.before()).isEqualTo(Map.of(field, AuditEntry.WITHHELD));
            assertThat(line.after()).isEqualTo(Map.of(field, AuditEntry.WITHHELD));
        }
        assertThat(entry(Map.of("name", "Zoë"), Map.of("name", "Zoë")).after()).isEmpty();
    }

    @Test
    void impersonation_shows_both_people() {
        var both = new Doer.Impersonating(ADMIN, STUDENT);
        assertThat(both.account()).isEqualTo(ADMIN);
        assertThat(both.as()).isEqualTo(STUDENT);
        assertThatThrownBy(() -> new Doer.Impersonating(ADMIN, ADMIN)).isInstanceOf(IllegalArgumentException.class);
    }
}
