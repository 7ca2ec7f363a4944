package dev.tutorium.application.messaging.port;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One message to one person.
 *
 * @param key         what makes this message itself, such as {@code scheduled:SEAT:0}: the same key is the same message, so that a
 *                    mail sent twice after a crash carries the same Message-ID and readers show it once
 * @param name        the recipient's name as shown beside the address
 * @param invite      the calendar entry that goes with it, or null
 * @param unsubscribe where a POST stops mails like it (RFC 8058), or null where they cannot be stopped
 */
public record Mail(
        String key,
        String to,
        String name,
        String subject,
        String text,
        String html,
        @Nullable Invite invite,
        @Nullable URI unsubscribe) {

    /**
     * A calendar entry (RFC 5545) that the recipient's calendar may take over.
     *
     * @param method {@code REQUEST} or {@code CANCEL}
     */
    public record Invite(String method, String calendar) {}
}
