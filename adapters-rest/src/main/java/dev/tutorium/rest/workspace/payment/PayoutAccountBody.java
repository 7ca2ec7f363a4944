package dev.tutorium.rest.workspace.payment;

import dev.tutorium.application.payment.port.PayoutAccounts.PayoutAccount;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A payee's account at the payment provider.
 *
 * @param status  {@code ready}, {@code incomplete}, or {@code none} where there is no account
 * @param missing what the provider still asks, in its own words
 */
@Serdeable
record PayoutAccountBody(
        String status, List<String> missing, @Nullable Instant checkedAt) {

    static PayoutAccountBody of(Optional<PayoutAccount> account) {
        return account.map(found -> new PayoutAccountBody(
                        found.readiness().isReady() ? "ready" : "incomplete",
                        found.readiness().missing(),
                        found.toldAt()))
                .orElseGet(() -> new PayoutAccountBody("none", List.of(), null));
    }
}
