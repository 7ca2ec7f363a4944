package dev.tutorium.domain.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.AttachmentId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.ContentId;
import dev.tutorium.domain.kernel.ConversationId;
import dev.tutorium.domain.kernel.MessageId;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.messaging.Conversation.Other;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final Instant NOW = Instant.parse("2026-03-11T12:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final MessagingPolicy POLICY = MessagingPolicy.standard();
    private static final AccountId ANNA = account(1);
    private static final AccountId BEN = account(2);
    private static final AccountId MODERATOR = account(3);
    private static final Other THERE = new Other(false, false);
    private static final Other GONE = new Other(true, false);
    private static final Other BLOCKED = new Other(false, true);
    private static final ConversationId CONVERSATION = new ConversationId(new UUID(30, 1));
    private static final MessageId MESSAGE = new MessageId(new UUID(31, 1));
    private static final long TEN_MEGABYTES = 10_485_760;

    private static AccountId account(int number) {
        return new AccountId(new UUID(9, number));
    }

    private static Conversation conversation() {
        return new Conversation(CONVERSATION, ANNA, BEN, NOW);
    }

    private static Outcome<Change<Message>, MessagingRefusal> send(
            AccountId sender, String text, @Nullable Attachment attachment, Other other) {
        return Message.send(MESSAGE, conversation(), sender, text, attachment, other, NOW, POLICY);
    }

    private static Message sent() {
        return state(send(ANNA, "Hello", null, THERE));
    }

    private static Message deleted() {
        return state(sent().delete(ANNA, false, LATER));
    }

    private static Attachment attachment(String type, long size) {
        return new Attachment(new AttachmentId(new UUID(32, 1)), "notes.exe", type, size);
    }

    private static Message state(Outcome<Change<Message>, MessagingRefusal> outcome) {
        return outcome.orThrow(no -> new IllegalStateException(no.toString())).state();
    }

    private static <T> Outcome<T, MessagingRefusal> no(MessagingRefusal reason) {
        return Outcome.refused(reason);
    }

    @Test
    void two_members_have_one_conversation_whoever_began() {
        var begun = Outcome.<Conversation, MessagingRefusal>accepted(conversation());
        assertThat(Conversation.start(CONVERSATION, ANNA, BEN, THERE, NOW)).isEqualTo(begun);
        assertThat(Conversation.start(CONVERSATION, BEN, ANNA, THERE, NOW)).isEqualTo(begun);
        assertThatThrownBy(() -> new Conversation(CONVERSATION, BEN, ANNA, NOW))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Conversation(CONVERSATION, ANNA, ANNA, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_conversation_is_of_its_two_members() {
        assertThat(conversation().isOf(ANNA)).isTrue();
        assertThat(conversation().isOf(BEN)).isTrue();
        assertThat(conversation().isOf(MODERATOR)).isFalse();
        assertThat(conversation().otherThan(ANNA)).isEqualTo(BEN);
        assertThat(conversation().otherThan(BEN)).isEqualTo(ANNA);
    }

    @Test
    void nobody_writes_to_themselves_to_the_erased_or_across_a_block() {
        assertThat(Conversation.start(CONVERSATION, ANNA, ANNA, THERE, NOW))
                .isEqualTo(no(new MessagingRefusal.ToOneself()));
        assertThat(Conversation.start(CONVERSATION, ANNA, BEN, GONE, NOW))
                .isEqualTo(no(new MessagingRefusal.OtherIsGone()));
        assertThat(Conversation.start(CONVERSATION, ANNA, BEN, BLOCKED, NOW))
                .isEqualTo(no(new MessagingRefusal.Blocked()));
        assertThat(send(ANNA, "Hello", null, GONE)).isEqualTo(no(new MessagingRefusal.OtherIsGone()));
        for (var sender : new AccountId[] {ANNA, BEN}) {
            assertThat(send(sender, "Hello", null, BLOCKED)).isEqualTo(no(new MessagingRefusal.Blocked()));
        }
    }

    @Test
    void a_message_goes_to_the_other_member() {
        assertThat(send(BEN, " Hello ", null, THERE))
                .isEqualTo(Outcome.accepted(Change.of(
                        new Message(MESSAGE, CONVERSATION, BEN, NOW, new Message.Written("Hello", null, null), 0),
                        new MessageEvent.MessageSent(MESSAGE, CONVERSATION, BEN, ANNA, NOW))));
        assertThat(send(MODERATOR, "Hello", null, THERE)).isEqualTo(no(new MessagingRefusal.NotInConversation()));
    }

    @Test
    void a_message_has_1_to_5000_characters() {
        assertThat(send(ANNA, " ", null, THERE)).isEqualTo(no(new MessagingRefusal.NothingWritten()));
        assertThat(send(ANNA, "x".repeat(5_000), null, THERE).isAccepted()).isTrue();
        assertThat(send(ANNA, "x".repeat(5_001), null, THERE)).isEqualTo(no(new MessagingRefusal.TextTooLong(5_000)));
    }

    @Test
    void an_attachment_needs_no_text() {
        var file = attachment("image/png", 1);
        assertThat(state(send(ANNA, "", file, THERE)).body()).isEqualTo(new Message.Written("", file, null));
        assertThat(send(ANNA, "x".repeat(5_001), file, THERE)).isEqualTo(no(new MessagingRefusal.TextTooLong(5_000)));
    }

    @Test
    void an_attachment_has_10_megabytes_at_most() {
        assertThat(send(ANNA, "", attachment("image/png", TEN_MEGABYTES), THERE).isAccepted())
                .isTrue();
        assertThat(send(ANNA, "", attachment("image/png", TEN_MEGABYTES + 1), THERE))
                .isEqualTo(no(new MessagingRefusal.AttachmentTooLarge(TEN_MEGABYTES)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf", "text/plain"})
    void what_an_attachment_is_by_its_content_decides_and_not_its_name(String type) {
        assertThat(send(ANNA, "", attachment(type, 1), THERE).isAccepted()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "application/x-msdownload", "application/octet-stream"})
    void other_content_is_not_taken(String type) {
        assertThat(send(ANNA, "", attachment(type, 1), THERE))
                .isEqualTo(no(new MessagingRefusal.AttachmentTypeNotAllowed(type)));
    }

    @Test
    void its_sender_edits_a_message() {
        assertThat(sent().edit(ANNA, " Hi ", THERE, LATER, POLICY))
                .isEqualTo(Outcome.accepted(Change.of(
                        new Message(MESSAGE, CONVERSATION, ANNA, NOW, new Message.Written("Hi", null, LATER), 0),
                        new MessageEvent.MessageEdited(MESSAGE, CONVERSATION, LATER))));
        assertThat(sent().edit(ANNA, "Hello", THERE, LATER, POLICY)).isEqualTo(Outcome.accepted(Change.of(sent())));
        assertThat(sent().edit(BEN, "Hi", THERE, LATER, POLICY)).isEqualTo(no(new MessagingRefusal.NotTheSender()));
    }

    @Test
    void an_edited_message_keeps_to_the_rules_of_a_sent_one() {
        assertThat(sent().edit(ANNA, "", THERE, LATER, POLICY)).isEqualTo(no(new MessagingRefusal.NothingWritten()));
        assertThat(sent().edit(ANNA, "Hi", BLOCKED, LATER, POLICY)).isEqualTo(no(new MessagingRefusal.Blocked()));
        var file = attachment("image/png", 1);
        var withFile = state(send(ANNA, "Hello", file, THERE));
        assertThat(state(withFile.edit(ANNA, "", THERE, LATER, POLICY)).body())
                .isEqualTo(new Message.Written("", file, LATER));
    }

    @Test
    void its_sender_or_a_moderator_deletes_a_message_and_leaves_a_tombstone() {
        assertThat(sent().delete(ANNA, false, LATER))
                .isEqualTo(Outcome.accepted(Change.of(
                        new Message(MESSAGE, CONVERSATION, ANNA, NOW, new Message.Deleted(ANNA, LATER), 0),
                        new MessageEvent.MessageDeleted(MESSAGE, CONVERSATION, ANNA, LATER))));
        assertThat(state(sent().delete(MODERATOR, true, LATER)).body())
                .isEqualTo(new Message.Deleted(MODERATOR, LATER));
        assertThat(sent().delete(BEN, false, LATER)).isEqualTo(no(new MessagingRefusal.NotTheSender()));
    }

    @Test
    void a_deleted_message_stays_deleted() {
        assertThat(deleted().delete(ANNA, false, LATER.plusSeconds(1)))
                .isEqualTo(Outcome.accepted(Change.of(deleted())));
        assertThat(deleted().edit(ANNA, "Hi", THERE, LATER, POLICY))
                .isEqualTo(no(new MessagingRefusal.MessageDeleted()));
    }

    @Test
    void a_message_is_known_as_content_by_its_own_id() {
        assertThat(sent().content()).isEqualTo(new ContentId(MESSAGE.value()));
        assertThat(new MessageEvent.MessageEdited(MESSAGE, CONVERSATION, NOW).aggregateId())
                .isEqualTo(MESSAGE.value());
    }
}
