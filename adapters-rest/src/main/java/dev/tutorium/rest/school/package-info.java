/** The surface for courses taught peer to peer, with community and certificates. Off with {@code tutorium.surfaces.school.enabled=false}. */
@Configuration
@Requires(property = "tutorium.surfaces.school.enabled", notEquals = "false")
@NullMarked
package dev.tutorium.rest.school;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
