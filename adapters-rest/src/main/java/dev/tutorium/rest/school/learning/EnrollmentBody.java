package dev.tutorium.rest.school.learning;

import dev.tutorium.application.learning.view.EnrollmentCard;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrollment in a list. */
@SnakeCase
record EnrollmentBody(
        UUID id,
        CourseRefBody course,
        String status,
        int progressPercent,
        int modulesCompleted,
        int modulesTotal,
        long priceCents,
        String currency,
        Instant enrolledAt,
        @Nullable Instant completedAt,
        PersonBody studentTeacher,
        @Nullable NextSessionBody nextSession) {

    @SnakeCase
    record NextSessionBody(UUID id, Instant scheduledStart, Instant scheduledEnd) {

        static @Nullable NextSessionBody of(EnrollmentCard.@Nullable NextSession next) {
            return next == null ? null : new NextSessionBody(next.id(), next.startsAt(), next.endsAt());
        }
    }

    static EnrollmentBody of(EnrollmentCard card) {
        return new EnrollmentBody(
                card.id(),
                CourseRefBody.of(card.course()),
                Words.of(card.status()),
                card.progressPercent(),
                card.complete(),
                card.modules(),
                card.price().minor(),
                card.price().currency().getCurrencyCode(),
                card.takenAt(),
                card.completedAt(),
                PersonBody.of(card.teacher()),
                NextSessionBody.of(card.next()));
    }
}
