/** Meetings of a Zoom account. Chosen by {@code tutorium.video.provider=zoom}. */
@Configuration
@NullMarked
@Requires(property = "tutorium.video.provider", value = "zoom")
package dev.tutorium.video.zoom;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
