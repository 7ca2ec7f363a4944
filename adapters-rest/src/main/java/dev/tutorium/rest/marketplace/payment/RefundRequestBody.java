package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.payment.RefundDesk;
import dev.tutorium.rest.kernel.SnakeCase;
import dev.tutorium.rest.marketplace.Amounts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A refund an admin grants: an amount with its currency, or all that is left. */
@SnakeCase
record RefundRequestBody(
        @NotNull UUID paymentId,
        @Nullable @Pattern(regexp = Amounts.DECIMAL) String amount,
        @Nullable @Size(max = 3) String currency,
        @NotBlank @Size(max = 500) String reason) {

    RefundDesk.Grant toGrant() {
        if (amount == null) {
            return new RefundDesk.Grant(null, reason);
        }
        if (currency == null) {
            throw new Malformed("currency", "is needed with an amount");
        }
        var money = Amounts.read("amount", amount, Amounts.currency(currency));
        return new RefundDesk.Grant(money.minor(), money.currency(), reason);
    }
}
