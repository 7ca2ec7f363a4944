package dev.tutorium.rest.workspace.identity;

import dev.tutorium.application.identity.LinkRequests;
import dev.tutorium.domain.identity.Role;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The address, and what its owner wants to be where it has no account yet: a student unless told otherwise. */
@Serdeable
record MagicLinkBody(
        @NotBlank @Size(max = 254) String email,
        @Nullable @Size(max = 100) String name,
        @Nullable @Pattern(regexp = "student|teacher") String role,
        @Nullable @Size(max = 64) String timezone) {

    LinkRequests.MagicLink toCommand() {
        var wished = role == null ? null : Role.valueOf(role.toUpperCase(Locale.ROOT));
        return new LinkRequests.MagicLink(email, name, wished, timezone);
    }
}
