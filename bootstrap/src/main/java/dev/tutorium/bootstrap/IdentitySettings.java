package dev.tutorium.bootstrap;

import dev.tutorium.application.identity.LinkPages;
import dev.tutorium.application.kernel.PublicAddress;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.PasswordRules;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What differs from {@link IdentityPolicy#standard()}, and the pages of an application that the links in mails lead to
 * ({@code tutorium.identity.pages.*}, with {@code {token}} in them). Everything may be left out.
 */
@ConfigurationProperties("tutorium.identity")
record IdentitySettings(
        @Nullable Integer passwordShortest,
        @Nullable Integer passwordLongest,
        @Nullable Duration magicLink,
        @Nullable Duration verifyEmail,
        @Nullable Duration resetPassword,
        @Nullable Integer linksPerHour,
        @Nullable Duration cookieLifetime,
        @Nullable Duration accessLifetime,
        @Nullable Duration refreshLifetime,
        @Nullable Duration longestSignIn,
        Pages pages) {

    @ConfigurationProperties("pages")
    record Pages(
            @Nullable String magicLink,
            @Nullable String verifyEmail,
            @Nullable String resetPassword) {}

    IdentityPolicy policy() {
        var standard = IdentityPolicy.standard();
        return new IdentityPolicy(
                new PasswordRules(
                        or(passwordShortest, standard.passwords().shortest()),
                        or(passwordLongest, standard.passwords().longest())),
                or(magicLink, standard.magicLink()),
                or(verifyEmail, standard.verifyEmail()),
                or(resetPassword, standard.resetPassword()),
                or(linksPerHour, standard.linksPerHour()),
                or(cookieLifetime, standard.cookieLifetime()),
                or(accessLifetime, standard.accessLifetime()),
                or(refreshLifetime, standard.refreshLifetime()),
                or(longestSignIn, standard.longestSignIn()));
    }

    LinkPages linkPages(PublicAddress server) {
        return new LinkPages(server, pages.magicLink, pages.verifyEmail, pages.resetPassword);
    }

    private static <T> T or(@Nullable T configured, T standard) {
        return Optional.ofNullable(configured).orElse(standard);
    }
}
