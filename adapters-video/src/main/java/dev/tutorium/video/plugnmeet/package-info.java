/** Rooms on a PlugNmeet server. Chosen by {@code tutorium.video.provider=plugnmeet}. */
@Configuration
@NullMarked
@Requires(property = "tutorium.video.provider", value = "plugnmeet")
package dev.tutorium.video.plugnmeet;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
