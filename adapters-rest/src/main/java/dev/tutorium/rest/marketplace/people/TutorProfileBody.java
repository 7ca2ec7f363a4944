package dev.tutorium.rest.marketplace.people;

import dev.tutorium.application.people.view.TutorProfile;
import dev.tutorium.rest.kernel.SnakeCase;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A tutor's page; what {@link TutorBody} has, and what they say of themselves and teach. */
@SnakeCase
record TutorProfileBody(
        UUID id,
        String slug,
        String name,
        String headline,
        String about,
        List<SubjectBody> subjects,
        @Nullable String hourlyRate,
        @Nullable String currency,
        @Nullable BigDecimal averageRating,
        int totalReviews,
        String timezone,
        Instant joinedAt) {

    /** What can be booked; the price is for all of its minutes. */
    @SnakeCase
    record SubjectBody(
            UUID id,
            String name,
            String description,
            int durationMinutes,
            int capacity,
            boolean trial,
            String price,
            String currency) {

        static SubjectBody of(TutorProfile.Lesson lesson) {
            return new SubjectBody(
                    lesson.id(),
                    lesson.title(),
                    lesson.description(),
                    lesson.minutes(),
                    lesson.capacity(),
                    lesson.trial(),
                    lesson.price().major().toPlainString(),
                    lesson.price().currency().getCurrencyCode());
        }
    }

    static TutorProfileBody of(TutorProfile profile) {
        var tutor = TutorBody.of(profile.card());
        return new TutorProfileBody(
                tutor.id(),
                tutor.slug(),
                tutor.name(),
                tutor.headline(),
                profile.about(),
                profile.lessons().stream().map(SubjectBody::of).toList(),
                tutor.hourlyRate(),
                tutor.currency(),
                tutor.averageRating(),
                tutor.totalReviews(),
                tutor.timezone(),
                tutor.joinedAt());
    }
}
