package dev.tutorium.domain.messaging;

import dev.tutorium.domain.kernel.AttachmentId;
import java.util.Optional;

/**
 * A file sent with a message.
 *
 * @param name as its sender calls it; says nothing about what it is
 * @param type the media type its content shows
 * @param size in bytes
 */
public record Attachment(AttachmentId id, String name, String type, long size) {

    /** Why it is not taken. */
    Optional<MessagingRefusal> refused(MessagingPolicy policy) {
        if (size > policy.largestAttachment()) {
            return Optional.of(new MessagingRefusal.AttachmentTooLarge(policy.largestAttachment()));
        }
        return policy.attachmentTypes().contains(type)
                ? Optional.empty()
                : Optional.of(new MessagingRefusal.AttachmentTypeNotAllowed(type));
    }
}
