package dev.tutorium.application.messaging;

import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.application.kernel.Transactions;
import dev.tutorium.application.messaging.port.Recipients;
import dev.tutorium.application.messaging.port.Recipients.Recipient;
import dev.tutorium.application.messaging.port.ScheduledMessages;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.domain.messaging.MessagingRefusal;
import dev.tutorium.domain.messaging.ScheduledMessage;
import dev.tutorium.domain.messaging.ScheduledMessage.Content;
import dev.tutorium.domain.messaging.ScheduledMessage.Pending;
import dev.tutorium.domain.messaging.TellingPolicy;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A teacher schedules messages to their own students, and takes them back while they are pending. */
public final class MessageScheduling {

    /** How many due messages one run of the job sends, at most. */
    private static final int BATCH = 100;

    private final ScheduledMessages messages;
    private final Recipients recipients;
    private final TellingPolicy policy;
    private final Transactions transactions;
    private final Ids ids;
    private final InstantSource clock;

    public MessageScheduling(
            ScheduledMessages messages,
            Recipients recipients,
            TellingPolicy policy,
            Transactions transactions,
            Ids ids,
            InstantSource clock) {
        this.messages = messages;
        this.recipients = recipients;
        this.policy = policy;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome<ScheduledMessage, MessagingRefusal> schedule(Actor.Member teacher, MessageFields fields) {
        var students = fields.distinctStudents(policy);
        var anchor = fields.anchor(policy);
        var now = clock.instant();
        var due = anchor == null
                ? Objects.requireNonNull(fields.sendAt())
                : anchor.at(recipients.startOf(teacher.id(), anchor.session()));
        var message = new Pending(new Content(
                new ScheduledMessageId(ids.next()),
                teacher.id(),
                students,
                fields.plainSubject(policy),
                fields.plainText(policy),
                anchor,
                due,
                now));
        if (!due.isAfter(now) || due.isAfter(now.plus(policy.farthest()))) {
            return Outcome.refused(new MessagingRefusal.NotATimeToSend(due));
        }
        var notSignedUp = notSignedUp(teacher.id(), students);
        if (notSignedUp.isPresent()) {
            return Outcome.refused(new MessagingRefusal.StudentNotSignedUp(notSignedUp.get()));
        }
        return transactions.inTransaction(() -> {
            if (messages.pending(teacher.id()) >= policy.mostPending()) {
                return Outcome.refused(new MessagingRefusal.TooManyScheduled(policy.mostPending()));
            }
            messages.add(message);
            return Outcome.accepted(message);
        });
    }

    /** Done twice, it is done once. */
    public Outcome<ScheduledMessage, MessagingRefusal> cancel(Actor.Member teacher, ScheduledMessageId id) {
        return transactions.inTransaction(() -> messages.getForUpdate(teacher.id(), id)
                .cancel(clock.instant())
                .map(cancelled -> {
                    messages.record(Change.of(cancelled));
                    return cancelled;
                }));
    }

    /** Sends what is due: from then on it is an event, which is told once however often the job runs, on whichever node. */
    public void sendDue() {
        var now = clock.instant();
        transactions.inTransaction(
                () -> messages.dueForUpdate(now, BATCH).forEach(due -> messages.record(due.send(now))));
    }

    /** The first who cannot be told anything yet. {@link Missing} when one is not the teacher's own. */
    private Optional<UUID> notSignedUp(AccountId teacher, List<UUID> students) {
        var own = recipients.of(teacher, students);
        if (own.size() < students.size()) {
            throw new Missing("student");
        }
        return own.stream()
                .filter(recipient -> recipient.account() == null)
                .map(Recipient::student)
                .findFirst();
    }
}
