package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.rest.kernel.SnakeCase;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which payment the wallet is to make. */
@SnakeCase
record WalletPaymentRequestBody(@NotNull UUID paymentId) {}
