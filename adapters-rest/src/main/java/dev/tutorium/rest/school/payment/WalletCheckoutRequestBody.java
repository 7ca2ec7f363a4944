package dev.tutorium.rest.school.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which checkout, by the id it was created with. */
@SnakeCase
record WalletCheckoutRequestBody(@NotNull UUID sessionId) {}
