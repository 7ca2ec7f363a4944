package dev.tutorium.rest.school.identity;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The contract writes this one name in camelCase; both ways are read. */
@Serdeable
record RefreshBody(
        @JsonAlias("refresh_token") @NotBlank @Size(max = 200) String refreshToken) {}
