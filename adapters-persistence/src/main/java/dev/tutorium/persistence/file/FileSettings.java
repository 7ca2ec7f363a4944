package dev.tutorium.persistence.file;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * Where files are kept on this machine.
 *
 * @param folder a temporary one of this process when it is not set
 */
@ConfigurationProperties("tutorium.files")
record FileSettings(@Nullable String folder) {}
