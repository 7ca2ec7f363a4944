package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.ConversationId;
import dev.tutorium.domain.kernel.MessageId;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One message in a conversation. Its sender may change its text and delete it, a moderator may delete it; a deleted one keeps its
 * place and nothing else.
 */
public record Message(
        MessageId id, ConversationId conversation, AccountId sender, Instant sentAt, Body body, long version) {

    /** What there is to see. */
    public sealed interface Body {}

    /**
     * What was written, or sent, or both.
     *
     * @param text     may be empty beside an attachment
     * @param editedAt null when it reads as it was sent
     */
    public record Written(
            String text,
            @Nullable Attachment attachment,
            @Nullable Instant editedAt) implements Body {}

    /** A tombstone. */
    public record Deleted(AccountId by, Instant at) implements Body {}

    public static Outcome<Change<Message>, MessagingRefusal> send(
            MessageId id,
            Conversation conversation,
            AccountId sender,
            String typed,
            @Nullable Attachment attachment,
            Conversation.Other other,
            Instant now,
            MessagingPolicy policy) {
        if (!conversation.isOf(sender)) {
            return Outcome.refused(new MessagingRefusal.NotInConversation());
        }
        var text = typed.strip();
        return Conversation.unreachable(other)
                .or(() -> badBody(text, attachment, policy))
                .map(Outcome::<Change<Message>, MessagingRefusal>refused)
                .orElseGet(() -> Outcome.accepted(Change.of(
                        new Message(id, conversation.id(), sender, now, new Written(text, attachment, null), 0),
                        new MessageEvent.MessageSent(
                                id, conversation.id(), sender, conversation.otherThan(sender), now))));
    }

    /** Another text in place of the one sent; who may not write to the other any more may not rewrite either. */
    public Outcome<Change<Message>, MessagingRefusal> edit(
            AccountId by, String typed, Conversation.Other other, Instant now, MessagingPolicy policy) {
        if (!by.equals(sender)) {
            return Outcome.refused(new MessagingRefusal.NotTheSender());
        }
        return switch (body) {
            case Deleted _ -> Outcome.refused(new MessagingRefusal.MessageDeleted());
            case Written written -> {
                var text = typed.strip();
                yield Conversation.unreachable(other)
                        .or(() -> badBody(text, written.attachment(), policy))
                        .map(Outcome::<Change<Message>, MessagingRefusal>refused)
                        .orElseGet(() -> Outcome.accepted(
                                text.equals(written.text())
                                        ? Change.of(this)
                                        : with(
                                                new Written(text, written.attachment(), now),
                                                new MessageEvent.MessageEdited(id, conversation, now))));
            }
        };
    }

    /** Deleting it again changes nothing. {@code moderates} is whether {@code by} may moderate content. */
    public Outcome<Change<Message>, MessagingRefusal> delete(AccountId by, boolean moderates, Instant now) {
        if (!by.equals(sender) && !moderates) {
            return Outcome.refused(new MessagingRefusal.NotTheSender());
        }
        return Outcome.accepted(
                switch (body) {
                    case Deleted _ -> Change.of(this);
                    case Written _ ->
                        with(new Deleted(by, now), new MessageEvent.MessageDeleted(id, conversation, by, now));
                });
    }

    public ContentId content() {
        return new ContentId(id.value());
    }

    private Change<Message> with(Body next, MessageEvent event) {
        return Change.of(new Message(id, conversation, sender, sentAt, next, version), event);
    }

    private static Optional<MessagingRefusal> badBody(
            String text, @Nullable Attachment attachment, MessagingPolicy policy) {
        if (text.length() > policy.longestText()) {
            return Optional.of(new MessagingRefusal.TextTooLong(policy.longestText()));
        }
        if (attachment != null) {
            return attachment.refused(policy);
        }
        return text.isEmpty() ? Optional.of(new MessagingRefusal.NothingWritten()) : Optional.empty();
    }
}
