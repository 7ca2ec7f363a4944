package dev.tutorium.rest.marketplace.identity;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The e-mail address goes by the name of OAuth's password grant; {@code email} is read too. */
@Serdeable
record LoginBody(
        @JsonAlias("email") @NotBlank @Size(max = 254) String username,
        @NotBlank @Size(max = 200) String password) {}
