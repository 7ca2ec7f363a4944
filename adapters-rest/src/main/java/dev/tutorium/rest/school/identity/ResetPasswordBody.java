package dev.tutorium.rest.school.identity;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Either {@code email}, or {@code token} and {@code password}. */
@SnakeCase
record ResetPasswordBody(
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 200) String token,
        @Nullable @Size(max = 200) String password) {

    sealed interface Wish {}

    record Link(String email) implements Wish {}

    record NewPassword(String token, String password) implements Wish {}

    Wish wish() {
        if (token != null) {
            if (password == null) {
                throw new Malformed("password", "is required");
            }
            return new NewPassword(token, password);
        }
        if (email == null) {
            throw new Malformed("email", "is required, or token and password");
        }
        return new Link(email);
    }
}
