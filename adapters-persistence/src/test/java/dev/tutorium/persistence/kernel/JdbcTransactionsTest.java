package dev.tutorium.persistence.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Refusal;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcTransactionsTest extends DatabaseTest {

    private record No() implements Refusal {}

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Inject
    Ids ids;

    @BeforeAll
    void table() {
        sql.update("create table note (id uuid primary key, text text)");
    }

    @BeforeEach
    void empty() {
        sql.update("delete from note");
    }

    @Test
    void what_returns_is_committed() {
        transactions.inTransaction(() -> {
            insert("kept");
        });
        assertThat(notes()).containsExactly("kept");
    }

    @Test
    void what_throws_is_rolled_back_and_thrown_as_it_was() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    insert("lost");
                    throw new Stale("note");
                }))
                .isInstanceOf(Stale.class);
        assertThat(notes()).isEmpty();
    }

    @Test
    void a_refusal_is_rolled_back_and_returned() {
        Outcome<String, No> outcome = transactions.inTransaction(() -> {
            insert("lost");
            return Outcome.<String, No>refused(new No());
        });
        assertThat(outcome).isEqualTo(Outcome.refused(new No()));
        assertThat(notes()).isEmpty();
    }

    @Test
    void an_accepted_outcome_is_committed() {
        transactions.inTransaction(() -> {
            insert("kept");
            return Outcome.<String, No>accepted("yes");
        });
        assertThat(notes()).containsExactly("kept");
    }

    @Test
    void transactions_do_not_nest() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> transactions.inTransaction(() -> insert("lost"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_read_outside_a_transaction_leaves_no_connection_behind() {
        for (var read = 0; read < 50; read++) {
            assertThat(notes()).isEmpty();
        }
    }

    @Test
    void a_duplicate_is_told_by_its_sqlstate_however_deep() {
        var id = ids.next();
        sql.update("insert into note values (?, 'one')", id);
        assertThatThrownBy(() -> sql.update("insert into note values (?, 'two')", id))
                .isInstanceOf(DataAccessException.class)
                .satisfies(e -> assertThat(SqlStates.isDuplicate(new IllegalStateException(e)))
                        .isTrue());
    }

    @Test
    void lists_are_passed_as_arrays_and_may_be_empty() {
        var id = ids.next();
        sql.update("insert into note values (?, 'one')", id);
        assertThat(find(List.of(id, ids.next()))).containsExactly("one");
        assertThat(find(List.of())).isEmpty();
    }

    @Test
    void ids_are_of_version_7_and_rise() {
        var made = java.util.stream.Stream.generate(ids::next).limit(10_000).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates().allMatch(id -> id.version() == 7 && id.variant() == 2);
    }

    private List<String> find(List<UUID> among) {
        return sql.list("select text from note where id = any (?::uuid[])", row -> row.getString(1), among);
    }

    private void insert(String text) {
        sql.update("insert into note values (?, ?)", ids.next(), text);
    }

    private List<String> notes() {
        return sql.list("select text from note", row -> row.getString(1));
    }
}
