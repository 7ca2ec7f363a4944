package dev.tutorium.messaging.mail;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail in the mailbox, as {@code /sandbox/mail} shows it.
 *
 * @param links the web addresses in the text, in their order, for whoever follows them by script
 */
@Serdeable
record KeptMail(
        String messageId,
        Instant sentAt,
        String to,
        String name,
        String subject,
        String text,
        List<String> links,
        @Nullable String calendar) {

    static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");

    static KeptMail of(
            String messageId,
            Instant sentAt,
            String to,
            String name,
            String subject,
            String text,
            @Nullable String calendar) {
        var links = LINK.matcher(text).results().map(MatchResult::group).toList();
        return new KeptMail(messageId, sentAt, to, name, subject, text, links, calendar);
    }
}
