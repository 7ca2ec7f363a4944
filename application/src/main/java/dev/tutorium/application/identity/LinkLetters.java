package dev.tutorium.application.identity;

import dev.tutorium.application.messaging.Letter;
import dev.tutorium.application.messaging.Post;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.OneTimeToken;
import dev.tutorium.domain.identity.TokenPurpose;
import dev.tutorium.domain.messaging.NotificationKind;
import java.net.URI;
import java.time.Duration;

/** Writes and sends the mails with links that work once. */
public final class LinkLetters {

    private final Post post;
    private final LinkPages pages;
    private final IdentityPolicy policy;

    public LinkLetters(Post post, LinkPages pages, IdentityPolicy policy) {
        this.post = post;
        this.pages = pages;
        this.policy = policy;
    }

    /**
     * Sends one. A refusal of the mail server is final: there is nobody to reach.
     *
     * @throws IllegalStateException when the mail may not have gone out, so that it is sent again
     */
    void send(OneTimeToken token, String secret, String name) {
        var words = Words.of(token.purpose());
        var letter = Letter.of(
                        NotificationKind.SECURITY,
                        "link:%s:%d".formatted(token.id().value(), token.version()),
                        null,
                        words.subject,
                        words.sentence,
                        "The link works once, within %s. If you did not ask for it, do nothing: nobody gets in without it."
                                .formatted(spoken(policy.lifetime(token.purpose()))))
                .with(new Letter.Link(words.action, URI.create(pages.link(token.purpose(), secret))));
        post.send(letter.to(token.email().value(), name));
    }

    private static String spoken(Duration lifetime) {
        return lifetime.compareTo(Duration.ofHours(2)) < 0
                ? lifetime.toMinutes() + " minutes"
                : lifetime.compareTo(Duration.ofDays(2)) < 0
                        ? lifetime.toHours() + " hours"
                        : lifetime.toDays() + " days";
    }

    private record Words(String subject, String sentence, String action) {

        static Words of(TokenPurpose purpose) {
            return switch (purpose) {
                case MAGIC_LINK -> new Words("Your sign-in link", "You asked for a link to sign in.", "Sign in");
                case VERIFY_EMAIL ->
                    new Words(
                            "Confirm your e-mail address",
                            "Please confirm that this e-mail address is yours.",
                            "Confirm the address");
                case RESET_PASSWORD ->
                    new Words("Set a new password", "You asked to set a new password.", "Set a new password");
            };
        }
    }
}
