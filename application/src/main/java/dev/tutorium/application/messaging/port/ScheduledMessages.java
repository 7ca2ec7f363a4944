package dev.tutorium.application.messaging.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.domain.kernel.SessionId;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Pending;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages that teachers have scheduled. */
public interface ScheduledMessages {

    void add(Pending message);

    Optional<ScheduledMessage> find(ScheduledMessageId id);

    /** Locks it until the transaction ends. {@link Missing} when there is none or it is another teacher's. */
    ScheduledMessage getForUpdate(AccountId teacher, ScheduledMessageId id);

    /** Locks up to {@code most} that are due, the longest due first, and passes over those that others have locked. */
    List<Pending> dueForUpdate(Instant now, int most);

    /** Locks those that are anchored to a session. */
    List<Pending> anchoredForUpdate(SessionId session);

    /** Stores the state of one that is there and publishes its events. */
    void record(Change<? extends ScheduledMessage> change);

    /** How many of a teacher's are pending. */
    long pending(AccountId teacher);
}
