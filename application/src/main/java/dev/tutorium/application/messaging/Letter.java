package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.view.Addressee;
import dev.tutorium.domain.kernel.AccountId;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.NotificationId;
import dev.tutorium.domain.messaging.Notification;
import dev.tutorium.domain.messaging.NotificationKind;
import dev.tutorium.domain.messaging.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told, before it is addressed: a title and paragraphs, perhaps a link to follow and a calendar entry. Reads the
 * same in the app, as plain text and as HTML.
 *
 * @param key   what makes it the same message when it is sent again; the addressee is part of it
 * @param topic what it is about; null for nothing that could be opened
 */
public record Letter(
        NotificationKind kind,
        String key,
        @Nullable Topic topic,
        String title,
        List<String> paragraphs,
        @Nullable Link link,
        Mail.@Nullable Invite invite) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /** A link to follow, and what for. */
    public record Link(String words, URI url) {}

    public static Letter of(
            NotificationKind kind, String key, @Nullable Topic topic, String title, String... paragraphs) {
        return new Letter(kind, key, topic, title, List.of(paragraphs), null, null);
    }

    public Letter with(Link to) {
        return new Letter(kind, key, topic, title, paragraphs, to, invite);
    }

    Letter with(Mail.Invite entry) {
        return new Letter(kind, key, topic, title, paragraphs, link, entry);
    }

    /** To an address that may have no account. */
    public Mail to(String email, String name) {
        return mail(key, email, name, null);
    }

    /** {@code stop} is where the addressee stops mails like it; null where they cannot be stopped. */
    Mail to(Addressee addressee, @Nullable URI stop) {
        return mail(keyOf(addressee.account()), addressee.email(), addressee.name(), stop);
    }

    Change<Notification> in(NotificationId id, AccountId account, Instant now) {
        return Notification.made(id, account, keyOf(account), kind, title, String.join("\n\n", paragraphs), topic, now);
    }

    private String keyOf(AccountId account) {
        return key + ":" + account.value();
    }

    private Mail mail(String itsKey, String email, String name, @Nullable URI stop) {
        var layout = new Layout(name, paragraphs, link, stop);
        return new Mail(itsKey, email, name, title, layout.text(), layout.html(), invite, stop);
    }
}
