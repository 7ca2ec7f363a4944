/** The surface for many tutors: found, booked, paid, reviewed. Off with {@code tutorium.surfaces.marketplace.enabled=false}. */
@Configuration
@Requires(property = "tutorium.surfaces.marketplace.enabled", notEquals = "false")
@NullMarked
package dev.tutorium.rest.marketplace;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
