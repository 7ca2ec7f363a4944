package dev.tutorium.application.people;

import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A student as one of a teacher's own. Known by e-mail, because the student may not have an account yet.
 *
 * @param name    as the teacher calls them
 * @param version 0 when never stored
 */
public record RosterEntry(
        UUID id, AccountId teacher, Email email, String name, String notes, Instant addedAt, long version) {}
