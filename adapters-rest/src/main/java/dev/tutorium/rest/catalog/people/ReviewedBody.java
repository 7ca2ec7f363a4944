package dev.tutorium.rest.catalog.people;

import dev.tutorium.application.people.TutorReview;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was decided of someone who wants to teach; {@code profileStatus} is pending, approved or rejected. */
@Serdeable
record ReviewedBody(
        @NotNull UUID tutorId,
        @NotNull @Size(max = 20) String profileStatus,
        @Nullable @Size(max = 100) String displayName,
        @Nullable @Size(max = 2000) String subjects,
        @Nullable @Size(max = 2000) String certifications,
        @Nullable @Size(max = 10000) String experience,
        @Nullable @Size(max = 10000) String bio,
        @Nullable @Size(max = 2000) String profilePhoto) {

    TutorReview.Review toReview() {
        return new TutorReview.Review(
                tutorId, profileStatus, displayName, subjects, certifications, experience, bio, profilePhoto);
    }
}
