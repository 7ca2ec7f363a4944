package dev.tutorium.domain.offering;

import dev.tutorium.domain.kernel.Id;
import java.util.UUID;

/** The id of a course category. */
public record CategoryId(UUID value) implements Id {}
