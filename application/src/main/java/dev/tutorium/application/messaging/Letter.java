package dev.tutorium.application.messaging;

import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.view.Addressee;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail before it is addressed: paragraphs, perhaps a link to follow and a calendar entry. Reads the same as plain text and as
 * HTML; nothing in it is loaded from elsewhere.
 *
 * @param key what makes it the same message when it is sent again; the addressee is part of it
 */
record Letter(
        String key,
        String subject,
        List<String> paragraphs,
        @Nullable Link link,
        Mail.@Nullable Invite invite) {

    record Link(String words, URI url) {}

    static Letter of(String key, String subject, String... paragraphs) {
        return new Letter(key, subject, List.of(paragraphs), null, null);
    }

    Letter with(Link to) {
        return new Letter(key, subject, paragraphs, to, invite);
    }

    Letter with(Mail.Invite entry) {
        return new Letter(key, subject, paragraphs, link, entry);
    }

    Mail to(Addressee addressee) {
        return new Mail(
                key + ":" + addressee.account().value(),
                addressee.email(),
                addressee.name(),
                subject,
                text(addressee),
                html(addressee),
                invite);
    }

    private String text(Addressee addressee) {
        var body = paragraphs.stream().map(paragraph -> paragraph + "\n\n").collect(Collectors.joining());
        var follow = link == null ? "" : link.words() + ":\n" + link.url() + "\n\n";
        return "Hello " + addressee.name() + ",\n\n" + body + follow + "Tutorium\n";
    }

    private String html(Addressee addressee) {
        var body = paragraphs.stream()
                .map(paragraph -> "<p>" + escaped(paragraph) + "</p>\n")
                .collect(Collectors.joining());
        var follow = link == null
                ? ""
                : "<p><a href=\"%s\">%s</a></p>%n".formatted(escaped(link.url().toString()), escaped(link.words()));
        return "<p>Hello " + escaped(addressee.name()) + ",</p>\n" + body + follow + "<p>Tutorium</p>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
