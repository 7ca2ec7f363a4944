package dev.tutorium.rest.marketplace.identity;

import dev.tutorium.application.identity.SignUp;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A new member, named in one piece or in two; a student unless told otherwise. */
@SnakeCase
record RegisterBody(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 200) String password,
        @Nullable @Size(max = 100) String name,
        @Nullable @Size(max = 100) String firstName,
        @Nullable @Size(max = 100) String lastName,
        @Nullable @Pattern(regexp = "student|tutor") String role,
        @Nullable @Size(max = 64) String timezone) {

    SignUp.Command toCommand() {
        var wished = "tutor".equals(role) ? Role.TEACHER : Role.STUDENT;
        return new SignUp.Command(wholeName(), email, password, wished, timezone);
    }

    private String wholeName() {
        if (name != null) {
            return name;
        }
        var whole = Stream.of(firstName, lastName).filter(Objects::nonNull).collect(Collectors.joining(" "));
        if (whole.isBlank()) {
            throw new Malformed("name", "is required, or first_name and last_name");
        }
        return whole;
    }
}
