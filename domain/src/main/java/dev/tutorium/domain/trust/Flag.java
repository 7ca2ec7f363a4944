package dev.tutorium.domain.trust;

import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;

/** What someone finds wrong with a piece of content. */
public record Flag(AccountId by, String reason, Instant at) {}
