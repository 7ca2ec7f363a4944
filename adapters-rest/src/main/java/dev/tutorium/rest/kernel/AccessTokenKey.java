package dev.tutorium.rest.kernel;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * What access tokens are signed with.
 *
 * @param key at least 32 bytes, the same on every node; null in development, where each process makes its own
 */
@ConfigurationProperties("tutorium.tokens")
public record AccessTokenKey(@Nullable String key) {}
