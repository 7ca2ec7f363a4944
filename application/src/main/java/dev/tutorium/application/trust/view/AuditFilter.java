package dev.tutorium.application.trust.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are asked for; null for any.
 *
 * @param who  who did it, themselves or in someone's name
 * @param from the earliest time, included
 * @param to   the end of the time, excluded
 */
public record AuditFilter(
        @Nullable String action,
        @Nullable String subjectType,
        @Nullable UUID subject,
        @Nullable UUID who,
        @Nullable Instant from,
        @Nullable Instant to) {}
