package dev.tutorium.application.goodwill.view;

import dev.tutorium.application.learning.view.CourseRef;
import dev.tutorium.application.offering.view.PersonRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A summon that waits for a helper. */
public record WaitingSummon(
        UUID id,
        PersonRef student,
        CourseRef course,
        @Nullable String module,
        Instant askedAt) {}
