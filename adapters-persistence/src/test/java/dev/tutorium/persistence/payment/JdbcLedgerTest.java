package dev.tutorium.persistence.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.payment.port.Ledger;
import dev.tutorium.application.payment.port.LedgerContract;
import dev.tutorium.application.payment.port.Payouts;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.persistence.kernel.Sql;
import dev.tutorium.persistence.kernel.SqlStates;
import dev.tutorium.persistence.kernel.TestDatabase;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false, startApplication = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JdbcLedgerTest extends LedgerContract implements TestPropertyProvider {

    private static final String CHECK_VIOLATION = "23514";

    @Inject
    Ledger ledger;

    @Inject
    Payouts payouts;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Override
    public Map<String, String> getProperties() {
        return TestDatabase.create().properties();
    }

    @Override
    protected Ledger ledger() {
        return ledger;
    }

    @Override
    protected Payouts payouts() {
        return payouts;
    }

    @Override
    protected Transactions transactions() {
        return transactions;
    }

    @Override
    protected AccountId account() {
        return Accounts.create(sql);
    }

    @Test
    void an_entry_that_does_not_add_to_zero_cannot_be_committed() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    var entry = entry("unbalanced");
                    line(entry, 0, 10);
                    line(entry, 1, -9);
                }))
                .satisfies(e -> assertThat(SqlStates.of(e)).isEqualTo(CHECK_VIOLATION));
        assertThat(sql.count("select count(*) from journal_entry where key = 'unbalanced'"))
                .isZero();
    }

    @Test
    void an_entry_without_lines_cannot_be_committed() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    entry("empty");
                }))
                .satisfies(e -> assertThat(SqlStates.of(e)).isEqualTo(CHECK_VIOLATION));
    }

    @Test
    void a_line_added_later_cannot_unbalance_an_entry() {
        post(earned(account(), 10_00));
        var entry = sql.first("select max(id) from journal_entry", row -> row.getLong(1))
                .orElseThrow();
        assertThatThrownBy(() -> line(entry, 7, 1))
                .satisfies(e -> assertThat(SqlStates.of(e)).isEqualTo(CHECK_VIOLATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_line set amount_minor = amount_minor * 2",
                "delete from journal_line",
                "update journal_entry set what = 'nothing'",
                "delete from journal_entry",
                "truncate journal_line"
            })
    void nothing_in_the_journal_changes(String statement) {
        post(earned(account(), 10_00));
        assertThatThrownBy(() -> sql.update(statement)).hasMessageContaining("only added to");
    }

    private long entry(String key) {
        return sql.first(
                        "insert into journal_entry (key, what, at) values (?, 'test', '2026-01-01T00:00:00Z') returning id",
                        row -> row.getLong(1),
                        key)
                .orElseThrow();
    }

    private void line(long entry, int position, long minor) {
        sql.update(
                "insert into journal_line values (?, ?, 'PLATFORM_REVENUE', null, ?, 'EUR')", entry, position, minor);
    }
}
