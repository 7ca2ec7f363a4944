package dev.tutorium.rest.catalog.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.tutorium.domain.identity.TutorApplication;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a tutor application says; null where nothing was given. */
@Serdeable
record TutorApplicationBody(
        UUID id,
        UUID tutorId,
        @Nullable String certifications,
        @Nullable String experience,
        @Nullable String subjects,
        @Nullable String bio,
        @Nullable String profilePhoto,
        String profileStatus,
        @JsonProperty("profileStatus_idx") int profileStatusIndex,
        @Nullable String displayName,
        @JsonProperty("isActive") boolean active,
        long recordVersion,
        Instant createdAt,
        Instant updatedAt,
        @JsonProperty("_owner") UUID owner) {

    static TutorApplicationBody of(TutorApplication application) {
        var shown = application.presentation();
        return new TutorApplicationBody(
                application.id(),
                application.applicant().value(),
                given(shown.certifications()),
                given(shown.experience()),
                given(shown.subjects()),
                given(shown.bio()),
                given(shown.photo()),
                application.status().name().toLowerCase(Locale.ROOT),
                index(application.status()),
                given(shown.displayName()),
                true,
                application.version(),
                application.createdAt(),
                application.reviewedAt(),
                application.applicant().value());
    }

    private static int index(TutorApplication.Status status) {
        return switch (status) {
            case PENDING -> 0;
            case APPROVED -> 1;
            case REJECTED -> 2;
        };
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
