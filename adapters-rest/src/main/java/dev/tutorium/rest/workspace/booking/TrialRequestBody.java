package dev.tutorium.rest.workspace.booking;

import dev.tutorium.application.people.StudentInvitation.Guest;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trial session that a visitor wants.
 *
 * @param timezone the visitor's; UTC when left out
 */
@Serdeable
record TrialRequestBody(
        UUID serviceId,
        Instant startUtc,
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 64) String timezone) {

    Guest toGuest() {
        return new Guest(email, name, timezone);
    }
}
