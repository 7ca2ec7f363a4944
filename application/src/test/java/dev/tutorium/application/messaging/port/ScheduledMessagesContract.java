package dev.tutorium.application.messaging.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.view.ScheduledMessageList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Cancelled;
import dev.tutorium.domain.messaging.ScheduledMessage.Content;
import dev.tutorium.domain.messaging.ScheduledMessage.Pending;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of scheduled messages does, and the list over it. */
public abstract class ScheduledMessagesContract {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    protected abstract ScheduledMessages messages();

    protected abstract ScheduledMessageList list();

    protected abstract Transactions transactions();

    /** A new account that the store knows. */
    protected abstract AccountId account();

    @Test
    void a_message_reads_as_it_was_stored_in_every_state() {
        var pending = add(account(), NOON);
        assertThat(messages().find(pending.content().id())).contains(pending);

        var cancelled = new Cancelled(pending.content(), NOON.minusSeconds(1));
        record(Change.of(cancelled));
        assertThat(messages().find(pending.content().id())).contains(cancelled);

        var sent = pending.send(NOON);
        record(sent);
        assertThat(messages().find(pending.content().id())).contains(sent.state());
    }

    @Test
    void what_is_due_is_pending_and_its_time_has_come() {
        var due = add(account(), NOON);
        var later = add(due.content().teacher(), NOON.plusSeconds(1));
        var cancelled = add(due.content().teacher(), NOON);
        record(Change.of(new Cancelled(cancelled.content(), NOON)));

        assertThat(due(NOON)).contains(due).doesNotContain(later, cancelled);
        record(due.send(NOON));
        assertThat(due(NOON)).doesNotContain(due);
        assertThat(messages().pending(due.content().teacher())).isEqualTo(1);
    }

    @Test
    void a_list_has_a_teachers_own_and_those_due_last_first() {
        var first = add(account(), NOON);
        var second = add(first.content().teacher(), NOON.plusSeconds(1));
        record(second.send(NOON));

        assertThat(rows(first.content().teacher(), false))
                .containsExactly(second.send(NOON).state(), first);
        assertThat(rows(first.content().teacher(), true)).containsExactly(first);
        assertThat(rows(account(), false)).isEmpty();
        assertThatThrownBy(() -> transactions()
                        .inTransaction(() -> messages()
                                .getForUpdate(account(), first.content().id())))
                .isInstanceOf(Missing.class);
    }

    private List<ScheduledMessage> rows(AccountId teacher, boolean pending) {
        return list().of(teacher, pending, PageRequest.first(20)).rows();
    }

    private List<Pending> due(Instant now) {
        return transactions().inTransaction(() -> messages().dueForUpdate(now, 100));
    }

    private void record(Change<? extends ScheduledMessage> change) {
        transactions().inTransaction(() -> messages().record(change));
    }

    private Pending add(AccountId teacher, Instant due) {
        var message = new Pending(new Content(
                new ScheduledMessageId(UUID.randomUUID()),
                teacher,
                List.of(UUID.randomUUID(), UUID.randomUUID()),
                "Bring a pen",
                "We will draw.",
                null,
                due,
                NOON.minusSeconds(60)));
        transactions().inTransaction(() -> messages().add(message));
        return message;
    }
}
