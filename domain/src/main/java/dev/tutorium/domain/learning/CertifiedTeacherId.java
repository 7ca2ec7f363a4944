package dev.tutorium.domain.learning;

import dev.tutorium.domain.kernel.Id;
import java.util.UUID;

/** The id of one account's certification for one course. */
public record CertifiedTeacherId(UUID value) implements Id {}
