package dev.tutorium.rest.school.identity;

import dev.tutorium.application.identity.SignUp;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A new member; a student unless told otherwise. */
@SnakeCase
record SignUpBody(
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password,

        @Nullable @Pattern(regexp = "student|creator|teacher") String role,

        @Nullable @Size(max = 64) String timezone) {

    SignUp.Command toCommand() {
        var wished = role == null ? Role.STUDENT : Role.valueOf(role.toUpperCase(Locale.ROOT));
        return new SignUp.Command(name, email, password, wished, timezone);
    }
}
