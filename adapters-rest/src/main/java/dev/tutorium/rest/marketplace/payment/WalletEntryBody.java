package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.payment.view.WalletEntry;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A movement on one of a member's accounts; what came in is more than zero. */
@SnakeCase
record WalletEntryBody(
        String id,
        String type,
        String account,
        String amount,
        String currency,
        @Nullable UUID paymentId,
        Instant createdAt) {

    static WalletEntryBody of(WalletEntry entry) {
        return new WalletEntryBody(
                entry.id(),
                entry.what().replace(' ', '_'),
                entry.account().name().toLowerCase(Locale.ROOT),
                entry.amount().major().toPlainString(),
                entry.amount().currency().getCurrencyCode(),
                entry.charge(),
                entry.at());
    }
}
