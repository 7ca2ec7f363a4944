package dev.tutorium.application.identity;

import dev.tutorium.application.kernel.RemoteResult;
import dev.tutorium.application.messaging.port.Mail;
import dev.tutorium.application.messaging.port.Mails;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.TokenPurpose;
import java.time.Duration;

/** Writes and sends the mails with links that work once. */
public final class LinkLetters {

    private final Mails mails;
    private final LinkPages pages;
    private final IdentityPolicy policy;

    public LinkLetters(Mails mails, LinkPages pages, IdentityPolicy policy) {
        this.mails = mails;
        this.pages = pages;
        this.policy = policy;
    }

    /**
     * Sends one. A refusal of the mail server is final: there is nobody to reach.
     *
     * @throws IllegalStateException when the mail may not have gone out, so that it is sent again
     */
    void send(OneTimeToken token, String secret, String name) {
        var mail = letter(token, secret, name);
        if (mails.send(mail) instanceof RemoteResult.Unknown<String>(var reason)) {
            throw new IllegalStateException("a link was not mailed: " + reason);
        }
    }

    private Mail letter(OneTimeToken token, String secret, String name) {
        var words = Words.of(token.purpose());
        var link = pages.link(token.purpose(), secret);
        var ending = "The link works once, within %s. If you did not ask for it, do nothing: nobody gets in without it."
                .formatted(spoken(policy.lifetime(token.purpose())));
        var text = "Hello %s,%n%n%s%n%n%s%n%n%s%n".formatted(name, words.sentence, link, ending);
        var html = "<p>Hello %s,</p><p>%s</p><p><a href=\"%s\">%s</a></p><p>%s</p>"
                .formatted(escaped(name), words.sentence, escaped(link), words.action, ending);
        var key = "link:%s:%d".formatted(token.id().value(), token.version());
        return new Mail(key, token.email().value(), name, words.subject, text, html, null);
    }

    private static String spoken(Duration lifetime) {
        return lifetime.compareTo(Duration.ofHours(2)) < 0
                ? lifetime.toMinutes() + " minutes"
                : lifetime.compareTo(Duration.ofDays(2)) < 0
                        ? lifetime.toHours() + " hours"
                        : lifetime.toDays() + " days";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private record Words(String subject, String sentence, String action) {

        static Words of(TokenPurpose purpose) {
            return switch (purpose) {
                case MAGIC_LINK -> new Words("Your sign-in link", "Here is the link to sign in:", "Sign in");
                case VERIFY_EMAIL ->
                    new Words(
                            "Confirm your e-mail address",
                            "Please confirm that this e-mail address is yours:",
                            "Confirm the address");
                case RESET_PASSWORD ->
                    new Words("Set a new password", "Here is the link to set a new password:", "Set a new password");
            };
        }
    }
}
