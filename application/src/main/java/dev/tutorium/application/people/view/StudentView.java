package dev.tutorium.application.people.view;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A student in a teacher's list.
 *
 * @param account  null until someone has proven to own the address
 * @param sessions how many were held with this teacher
 */
public record StudentView(
        UUID id,
        @Nullable UUID account,
        String name,
        String email,
        String notes,
        int sessions,
        Instant addedAt,
        long version) {}
