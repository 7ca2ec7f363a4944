package dev.tutorium.rest.school.payment;

import dev.tutorium.application.payment.view.Trouble;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that does not go on without an admin.
 *
 * @param aboutId the charge of a refund, the payee of a payout, or what an event is about
 */
@SnakeCase
record TroubleBody(
        String kind,
        UUID id,
        UUID aboutId,
        @Nullable String reactions,
        @Nullable String userName,
        @Nullable Long amountCents,
        @Nullable String currency,
        String reason,
        Instant since) {

    static TroubleBody of(Trouble trouble) {
        var amount = Optional.ofNullable(trouble.amount());
        return new TroubleBody(
                trouble.kind().name().toLowerCase(Locale.ROOT),
                trouble.id(),
                trouble.about(),
                trouble.what(),
                trouble.person(),
                amount.map(Money::minor).orElse(null),
                amount.map(money -> money.currency().getCurrencyCode()).orElse(null),
                trouble.reason(),
                trouble.since());
    }
}
