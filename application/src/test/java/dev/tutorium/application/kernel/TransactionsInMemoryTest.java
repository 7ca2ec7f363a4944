package dev.tutorium.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.TransactionsInMemory.Moment;
import dev.tutorium.domain.kernel.DomainEvent;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TransactionsInMemoryTest {

    private record Word(int key, String text) {}

    private record Written(UUID aggregateId, Instant at) implements DomainEvent {}

    private record No() implements Refusal {}

    private final Memory memory = new Memory();
    private final TransactionsInMemory transactions = new TransactionsInMemory(memory);
    private final Rows<Integer, Word> words = memory.rows();
    private final Index<String, Integer, Word> byText = words.index(word -> Stream.of(word.text()));
    private final List<Word> seen = new ArrayList<>();

    private void write(int key, String text) {
        words.put(key, new Word(key, text));
        memory.publish(List.of(new Written(new UUID(0, key), Instant.EPOCH)));
    }

    @Test
    void what_is_committed_stays_and_is_told() {
        words.watch(seen::add);
        transactions.inTransaction(() -> {
            write(1, "one");
            assertThat(seen).isEmpty();
        });
        assertThat(words.find(1)).contains(new Word(1, "one"));
        assertThat(byText.at("one")).hasSize(1);
        assertThat(memory.takeEvents()).hasSize(1);
        assertThat(seen).containsExactly(new Word(1, "one"));
    }

    @Test
    void nothing_stays_of_work_that_throws() {
        write(1, "one");
        write(2, "two");
        words.watch(seen::add);
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    write(1, "uno");
                    words.remove(2);
                    write(3, "three");
                    throw new Stale("word");
                }))
                .isInstanceOf(Stale.class);
        asBefore();
    }

    @Test
    void nothing_stays_of_work_that_is_refused() {
        write(1, "one");
        write(2, "two");
        words.watch(seen::add);
        var outcome = transactions.inTransaction(() -> {
            write(1, "uno");
            words.remove(2);
            write(3, "three");
            return Outcome.refused(new No());
        });
        assertThat(outcome.isAccepted()).isFalse();
        asBefore();
    }

    private void asBefore() {
        assertThat(words.all()).containsExactlyInAnyOrder(new Word(1, "one"), new Word(2, "two"));
        assertThat(byText.upTo("zzz")).containsExactly(new Word(1, "one"), new Word(2, "two"));
        assertThat(memory.events()).hasSize(2);
        assertThat(seen).isEmpty();
    }

    @Test
    void a_crash_before_the_commit_leaves_nothing_and_one_after_it_leaves_all() {
        crashAt(Moment.BEFORE_COMMIT);
        assertThatThrownBy(() -> transactions.inTransaction(() -> write(1, "one")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(words.all()).isEmpty();
        assertThat(memory.events()).isEmpty();
        crashAt(Moment.AFTER_COMMIT);
        assertThatThrownBy(() -> transactions.inTransaction(() -> write(1, "one")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(words.all()).hasSize(1);
        assertThat(memory.events()).hasSize(1);
    }

    private void crashAt(Moment crash) {
        transactions.interruptBy(moment -> {
            if (moment == crash) {
                throw new IllegalArgumentException("crash");
            }
        });
    }

    @Test
    void another_can_come_between_before_a_transaction_begins() {
        transactions.interruptBy(moment -> {
            if (moment == Moment.BEFORE) {
                transactions.interruptBy(_ -> {});
                transactions.inTransaction(() -> write(2, "other"));
            }
        });
        transactions.inTransaction(() -> write(1, "one"));
        assertThat(words.all()).extracting(Word::key).containsExactly(2, 1);
    }

    @Test
    void transactions_do_not_nest() {
        assertThatThrownBy(() -> transactions.inTransaction(() -> transactions.inTransaction(() -> {})))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> transactions.inTransaction(memory::takeEvents))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void locks_are_taken_in_one_order() {
        transactions.inTransaction(() -> {
            memory.lock(Locks.Kind.TEACHER, 1);
            memory.lock(Locks.Kind.SESSION, 1);
            memory.lock(Locks.Kind.TEACHER, 1);
        });
        assertThatThrownBy(() -> transactions.inTransaction(() -> {
                    memory.lock(Locks.Kind.SESSION, 1);
                    memory.lock(Locks.Kind.TEACHER, 1);
                }))
                .isInstanceOf(AssertionError.class);
        transactions.inTransaction(() -> memory.lock(Locks.Kind.TEACHER, 1));
    }
}
