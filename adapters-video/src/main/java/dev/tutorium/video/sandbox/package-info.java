/** Rooms to develop and test with: a page that shows who came. There are none in production. */
@Configuration
@NullMarked
@Requires(property = "tutorium.video.provider", value = "sandbox")
@Requires(property = "tutorium.sandbox.enabled", value = "true")
package dev.tutorium.video.sandbox;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
