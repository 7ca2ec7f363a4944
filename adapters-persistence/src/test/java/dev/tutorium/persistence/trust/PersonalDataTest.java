package dev.tutorium.persistence.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.trust.port.PersonalRecords;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.trust.DataKind;
import dev.tutorium.domain.trust.DataKind.Fate;
import dev.tutorium.persistence.kernel.PersonalData;
import dev.tutorium.persistence.kernel.PersonalTable;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** No table with data of people is forgotten. */
@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PersonalDataTest implements TestPropertyProvider {

    private static final String REFERENCES = """
            select c.conrelid::regclass || '.' || a.attname as name
            from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid = 'account'::regclass""";
    private static final String ADDRESSES = """
            select table_name || '.' || column_name as name from information_schema.columns
            where table_schema = 'public' and column_name in ('email', 'address') and data_type = 'text'""";

    /** Indexes that begin with the column and hold every row in which it is set. */
    private static final String FOUND_BY_INDEX = """
            select i.indrelid::regclass || '.' || a.attname as name
            from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
            where i.indpred is null or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'""";

    @Inject
    Sql sql;

    @Inject
    List<PersonalData> data;

    @Inject
    PersonalRecords records;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Test
    void every_column_that_names_a_person_is_exported_and_has_its_fate() {
        var named = tables().stream().map(PersonalTable::name).collect(Collectors.toSet());
        assertThat(named).containsAll(names(REFERENCES));
        var addresses = names(ADDRESSES);
        addresses.removeAll(Set.of("account.email", "webhook_endpoint.address")); // found by their account
        assertThat(named).containsAll(addresses);
        assertThat(named).as("each part has a name of its own").hasSameSizeAs(tables());
    }

    @Test
    void what_is_a_persons_is_found_by_an_index() {
        assertThat(names(FOUND_BY_INDEX)).containsAll(names(REFERENCES));
    }

    @Test
    void what_is_to_be_deleted_is_and_what_is_kept_is_not_touched() {
        assertThat(tables())
                .filteredOn(table -> table.kind().onErasure() == Fate.DELETED)
                .allMatch(table -> table.erasure() != null);
        assertThat(tables())
                .filteredOn(table -> table.kind().onErasure() == Fate.KEPT_BY_LAW
                        || table.kind().onErasure() == Fate.KEPT_AS_PROOF)
                .allMatch(table -> table.erasure() == null);
    }

    @Test
    void every_statement_runs_and_leaves_nothing_to_delete() {
        var person = new AccountId(UUID.randomUUID());
        sql.update("""
                insert into account (id, email, email_verified, name, handle, roles, zone, status, created_at, version)
                values (?, ?, true, 'A', ?, '{STUDENT}', 'UTC', 'ACTIVE', '2026-01-01T00:00:00Z', 1)""", person, person.value() + "@example.org", person.value().toString());
        sql.update("""
                insert into time_off (id, teacher_id, first_date, last_date, note, version)
                values (?, ?, '2026-01-01', '2026-01-02', '', 1)""", UUID.randomUUID(), person);
        assertThat(records.count(person)).containsEntry(DataKind.ACCOUNT, 1L).containsEntry(DataKind.CALENDAR, 1L);
        assertThat(records.bonds(person).moneyUnderway()).isFalse();
        var parts = records.export(person).toList();
        assertThat(parts).extracting(PersonalRecords.Part::kind).isSorted();
        assertThat(parts)
                .filteredOn(part -> part.name().equals("account.id"))
                .singleElement()
                .satisfies(part -> assertThat(part.records().getFirst())
                        .contains(person.value() + "@example.org")
                        .doesNotContain("password_hash"));
        records.erase(person);
        assertThat(records.count(person)).containsEntry(DataKind.CALENDAR, 0L);
    }

    @Test
    void the_audit_log_is_only_added_to() {
        assertThatThrownBy(() -> sql.update("delete from audit_entry")).hasMessageContaining("only added to");
        assertThatThrownBy(() -> sql.update("update audit_entry set action = 'x'"))
                .hasMessageContaining("only added to");
    }

    private List<PersonalTable> tables() {
        return data.stream().flatMap(each -> each.tables().stream()).toList();
    }

    private Set<String> names(String query) {
        return new TreeSet<>(sql.list(query, row -> row.getString("name")));
    }
}
