package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.kernel.SnakeCase;
import dev.tutorium.rest.marketplace.Amounts;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What is to be taken out of the wallet. */
@SnakeCase
record WithdrawalRequestBody(
        @NotNull @Pattern(regexp = Amounts.DECIMAL) String amount,
        @NotBlank @Size(max = 3) String currency) {

    Money toMoney() {
        return Amounts.read("amount", amount, Amounts.currency(currency));
    }
}
