package dev.tutorium.rest.marketplace.booking;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Why, for the other side to read. */
@SnakeCase
record ReasonBody(@Nullable @Size(max = 1000) String reason) {

    static @Nullable String reasonOf(@Nullable ReasonBody body) {
        return body == null ? null : body.reason;
    }
}
