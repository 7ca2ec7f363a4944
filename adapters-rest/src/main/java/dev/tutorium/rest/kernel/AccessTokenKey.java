package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.NotBlank;

/** The secret that access tokens are signed with, {@code tutorium.tokens.key}: the same on every node. */
@ConfigurationProperties("tutorium.tokens")
public record AccessTokenKey(@NotBlank String key) {}
