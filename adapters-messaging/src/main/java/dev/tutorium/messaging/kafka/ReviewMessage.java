package dev.tutorium.messaging.kafka;

import dev.tutorium.application.people.TutorReview;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a message of a reviewed tutor application says. */
@Serdeable
record ReviewMessage(
        UUID tutorId,
        String profileStatus,
        @Nullable String displayName,
        @Nullable String subjects,
        @Nullable String certifications,
        @Nullable String experience,
        @Nullable String bio,
        @Nullable String profilePhoto) {

    TutorReview.Review toReview() {
        return new TutorReview.Review(
                tutorId, profileStatus, displayName, subjects, certifications, experience, bio, profilePhoto);
    }
}
