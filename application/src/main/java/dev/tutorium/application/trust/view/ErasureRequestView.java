package dev.tutorium.application.trust.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to be forgotten.
 *
 * @param student  the entry on the teacher's roster; null once it is forgotten
 * @param state    open, granted or withdrawn
 * @param closedAt null while it is open
 */
public record ErasureRequestView(
        UUID id,
        @Nullable UUID student,
        UUID account,
        String name,
        String state,
        Instant madeAt,
        @Nullable Instant closedAt) {}
