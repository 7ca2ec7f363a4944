/** The surface for a teacher's own practice: booking page, students, calendar, money. Off with {@code tutorium.surfaces.workspace.enabled=false}. */
@Configuration
@Requires(property = "tutorium.surfaces.workspace.enabled", notEquals = "false")
@NullMarked
package dev.tutorium.rest.workspace;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
