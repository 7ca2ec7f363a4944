/** Rooms on a BigBlueButton server. Chosen by {@code tutorium.video.provider=bigbluebutton}. */
@Configuration
@NullMarked
@Requires(property = "tutorium.video.provider", value = "bigbluebutton")
package dev.tutorium.video.bigbluebutton;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
