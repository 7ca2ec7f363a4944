package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.kernel.ScheduledMessageId;
import dev.tutorium.domain.kernel.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a teacher writes now, to be told to students later: pending until it is sent, once, or cancelled. One that is anchored to a
 * session moves with it.
 */
public sealed interface ScheduledMessage {

    Content content();

    /** Cancels it; done twice, it is done once. */
    Outcome<ScheduledMessage, MessagingRefusal> cancel(Instant now);

    /**
     * What does not depend on its state.
     *
     * @param students by their ids in the teacher's list; empty for everyone in the session
     * @param anchor   null when it has a time of its own
     */
    record Content(
            ScheduledMessageId id,
            AccountId teacher,
            List<UUID> students,
            String subject,
            String text,
            @Nullable Anchor anchor,
            Instant dueAt,
            Instant createdAt) {

        public Content {
            students = List.copyOf(students);
            if (students.isEmpty() && anchor == null) {
                throw new IllegalArgumentException("a message is to someone");
            }
        }

        private Content dueAt(Instant due) {
            return new Content(id, teacher, students, subject, text, anchor, due, createdAt);
        }
    }

    /** So long after the start of a session; before it, when negative. */
    record Anchor(SessionId session, Duration offset) {

        public Instant at(Instant start) {
            return start.plus(offset);
        }
    }

    record Pending(Content content) implements ScheduledMessage {

        public Change<Sent> send(Instant now) {
            return Change.of(
                    new Sent(content, now),
                    new ScheduledMessageEvent.ScheduledMessageSent(content.id(), content.teacher(), now));
        }

        /** Its session starts at another time. */
        public Pending follow(Instant start) {
            var anchor = content.anchor();
            return anchor == null ? this : new Pending(content.dueAt(anchor.at(start)));
        }

        @Override
        public Outcome<ScheduledMessage, MessagingRefusal> cancel(Instant now) {
            return Outcome.accepted(new Cancelled(content, now));
        }
    }

    record Sent(Content content, Instant at) implements ScheduledMessage {

        @Override
        public Outcome<ScheduledMessage, MessagingRefusal> cancel(Instant now) {
            return Outcome.refused(new MessagingRefusal.AlreadySent(at));
        }
    }

    record Cancelled(Content content, Instant at) implements ScheduledMessage {

        @Override
        public Outcome<ScheduledMessage, MessagingRefusal> cancel(Instant now) {
            return Outcome.accepted(this);
        }
    }
}
