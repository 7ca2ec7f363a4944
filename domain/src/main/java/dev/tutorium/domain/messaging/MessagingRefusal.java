package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.Refusal;
import java.time.Instant;
import java.util.UUID;

/** Why a message was not sent or changed, or an event not delivered again. */
public sealed interface MessagingRefusal extends Refusal {

    /** Nobody writes to themselves. */
    record ToOneself() implements MessagingRefusal {}

    /** The other one's account is erased. */
    record OtherIsGone() implements MessagingRefusal {}

    /** One of the two has blocked the other; which one is not told. */
    record Blocked() implements MessagingRefusal {}

    /** The conversation is of two others. */
    record NotInConversation() implements MessagingRefusal {}

    record NothingWritten() implements MessagingRefusal {}

    record TextTooLong(int longest) implements MessagingRefusal {}

    /** {@code largest} is in bytes. */
    record AttachmentTooLarge(long largest) implements MessagingRefusal {}

    /** What the file is, by its content, is not taken. */
    record AttachmentTypeNotAllowed(String type) implements MessagingRefusal {}

    /** Only its sender changes a message. */
    record NotTheSender() implements MessagingRefusal {}

    /** A deleted message stays deleted. */
    record MessageDeleted() implements MessagingRefusal {}

    /** Nothing is delivered to an endpoint that is disabled. */
    record EndpointDisabled() implements MessagingRefusal {}

    /** It concerns their safety or their money. */
    record AlwaysTold(NotificationKind kind, Channel channel) implements MessagingRefusal {}

    /** An owner has at most so many. */
    record TooManyEndpoints(int most) implements MessagingRefusal {}

    /** A scheduled message that is on its way cannot be taken back. */
    record AlreadySent(Instant at) implements MessagingRefusal {}

    /** A message is scheduled for a time to come, and not too far ahead. */
    record NotATimeToSend(Instant at) implements MessagingRefusal {}

    /** The student has not signed in yet, and so cannot be told anything. */
    record StudentNotSignedUp(UUID student) implements MessagingRefusal {}

    /** The teacher has scheduled as many messages as one may. */
    record TooManyScheduled(int maximum) implements MessagingRefusal {}
}
