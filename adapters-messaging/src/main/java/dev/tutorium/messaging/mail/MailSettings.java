package dev.tutorium.messaging.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * What holds for all outgoing mail.
 *
 * @param from     the sender's address; its domain is also the right side of every Message-ID
 * @param fromName the sender's name as people see it
 */
@ConfigurationProperties("tutorium.mail")
record MailSettings(
        @Bindable(defaultValue = "no-reply@tutorium.localhost")
        String from,

        @Bindable(defaultValue = "Tutorium") String fromName) {

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }
}
