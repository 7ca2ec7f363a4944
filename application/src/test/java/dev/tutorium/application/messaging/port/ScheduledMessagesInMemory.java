package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Page;
import dev.tutorium.application.kernel.PageRequest;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.messaging.view.ScheduledMessageList;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Pending;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scheduled messages in memory; pages have no cursors. */
public final class ScheduledMessagesInMemory implements ScheduledMessages, ScheduledMessageList {

    private static final Comparator<ScheduledMessage> BY_TIME =
            Comparator.comparing(message -> message.content().dueAt());

    private final Memory memory;
    private final Rows<ScheduledMessageId, ScheduledMessage> rows;

    public ScheduledMessagesInMemory(Memory memory) {
        this.memory = memory;
        rows = memory.rows();
    }

    @Override
    public void add(Pending message) {
        rows.put(message.content().id(), message);
    }

    @Override
    public Optional<ScheduledMessage> find(ScheduledMessageId id) {
        return rows.find(id);
    }

    @Override
    public ScheduledMessage getForUpdate(AccountId teacher, ScheduledMessageId id) {
        return rows.find(id)
                .filter(message -> message.content().teacher().equals(teacher))
                .orElseThrow(() -> new Missing("scheduled message"));
    }

    @Override
    public List<Pending> dueForUpdate(Instant now, int most) {
        return pending()
                .filter(message -> !message.content().dueAt().isAfter(now))
                .sorted(BY_TIME)
                .limit(most)
                .toList();
    }

    @Override
    public List<Pending> anchoredForUpdate(SessionId session) {
        return pending()
                .filter(message -> Optional.ofNullable(message.content().anchor())
                        .filter(anchor -> anchor.session().equals(session))
                        .isPresent())
                .toList();
    }

    @Override
    public void record(Change<? extends ScheduledMessage> change) {
        rows.put(change.state().content().id(), change.state());
        memory.publish(change.events());
    }

    @Override
    public long pending(AccountId teacher) {
        return pending()
                .filter(message -> message.content().teacher().equals(teacher))
                .count();
    }

    @Override
    public Page<ScheduledMessage> of(AccountId teacher, boolean pending, PageRequest page) {
        var shown = rows.stream()
                .filter(message -> message.content().teacher().equals(teacher))
                .filter(message -> !pending || message instanceof Pending)
                .sorted(BY_TIME.reversed())
                .limit(page.size())
                .toList();
        return new Page<>(shown, null, null);
    }

    private Stream<Pending> pending() {
        return rows.stream().filter(Pending.class::isInstance).map(Pending.class::cast);
    }
}
