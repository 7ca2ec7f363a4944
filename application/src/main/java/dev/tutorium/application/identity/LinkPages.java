package dev.tutorium.application.identity;

import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.domain.identity.TokenPurpose;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the links in mails lead: pages of this server, or of the application in front of it. A page of an application is a whole
 * address in which {@code {token}} stands for the secret; null for this server's own.
 */
public record LinkPages(
        PublicAddress server,
        @Nullable String magicLink,
        @Nullable String verifyEmail,
        @Nullable String resetPassword) {

    String link(TokenPurpose purpose, String secret) {
        return switch (purpose) {
            case MAGIC_LINK -> link(magicLink, "/api/auth/magic-link/", secret);
            case VERIFY_EMAIL -> link(verifyEmail, "/api/auth/verify-email/", secret);
            case RESET_PASSWORD -> link(resetPassword, "/api/auth/reset-password/", secret);
        };
    }

    private String link(@Nullable String configured, String own, String secret) {
        return Optional.ofNullable(configured)
                .map(page -> page.replace("{token}", secret))
                .orElseGet(() -> server.of(own + secret).toString());
    }
}
