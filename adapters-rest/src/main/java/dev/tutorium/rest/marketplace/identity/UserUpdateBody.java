package dev.tutorium.rest.marketplace.identity;

import dev.tutorium.application.identity.OwnAccount;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@SnakeCase
record UserUpdateBody(
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 64) String timezone) {

    OwnAccount.Update toCommand() {
        return new OwnAccount.Update(name, null, timezone);
    }
}
