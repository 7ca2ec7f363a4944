/** The surface for course packs, their materials and tutor profiles. Off with {@code tutorium.surfaces.catalog.enabled=false}. */
@Configuration
@Requires(property = "tutorium.surfaces.catalog.enabled", notEquals = "false")
@NullMarked
package dev.tutorium.rest.catalog;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
