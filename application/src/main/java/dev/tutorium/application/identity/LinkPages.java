package dev.tutorium.application.identity;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.domain.identity.TokenPurpose;
import java.util.Optional;

/**
 * Where the links in mails lead: pages of this server, or of the application in front of it. A page of an application is a whole
 * address in which {@code {token}} stands for the secret.
 */
public record LinkPages(
        PublicAddress server,
        Optional<String> magicLink,
        Optional<String> verifyEmail,
        Optional<String> resetPassword) {

    String link(TokenPurpose purpose, String secret) {
        return switch (purpose) {
            case MAGIC_LINK -> link(magicLink, "/api/auth/magic-link/", secret);
            case VERIFY_EMAIL -> link(verifyEmail, "/api/auth/verify-email/", secret);
            case RESET_PASSWORD -> link(resetPassword, "/api/auth/reset-password/", secret);
        };
    }

    private String link(Optional<String> page, String own, String secret) {
        return page.map(address -> address.replace("{token}", secret))
                .orElseGet(() -> server.of(own + secret).toString());
    }
}
