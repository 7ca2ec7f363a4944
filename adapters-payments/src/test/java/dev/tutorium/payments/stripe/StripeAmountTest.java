package dev.tutorium.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import dev.tutorium.domain.kernel.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StripeAmountTest {

    @ParameterizedTest
    @CsvSource({"EUR,1250,1250", "JPY,500,500", "KWD,5120,5120", "ISK,5,500", "MGA,300,3", "CLP,7,7", "HUF,1045,1045"})
    void an_amount_is_told_with_stripes_own_number_of_decimals_and_back(String currency, long minor, long told)
            throws InvalidRequestException {
        var money = Money.of(minor, currency);

        assertThat(StripeAmount.of(money)).isEqualTo(told);
        assertThat(StripeAmount.money(told, StripeAmount.currency(money))).isEqualTo(money);
    }

    @ParameterizedTest
    @CsvSource({"KWD,5124", "TND,1", "MGA,301", "UGX,500"})
    void an_amount_that_stripe_cannot_take_is_refused_and_never_rounded(String currency, long minor) {
        assertThatThrownBy(() -> StripeAmount.of(Money.of(minor, currency)))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_currency_is_told_in_lower_case() {
        assertThat(StripeAmount.currency(Money.of(1, "EUR"))).isEqualTo("eur");
    }
}
