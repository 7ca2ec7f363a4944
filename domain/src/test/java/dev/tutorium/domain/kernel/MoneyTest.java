package dev.tutorium.domain.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency EUR = Currency.getInstance("EUR");

    @Test
    void two_currencies_never_add() {
        assertThatThrownBy(() -> Money.of(1, EUR).plus(Money.of(1, JPY)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("different currencies");
    }

    @Test
    void major_units_have_the_decimals_of_the_currency() {
        assertThat(Money.of(1250, EUR)).hasToString("12.50 EUR");
        assertThat(Money.of(1250, JPY)).hasToString("1250 JPY");
        assertThat(Money.ofMajor(new BigDecimal("12.5"), EUR)).isEqualTo(Money.of(1250, EUR));
    }

    @Test
    void more_decimals_than_the_currency_has_are_not_an_amount() {
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("0.001"), EUR)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("0.5"), JPY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_sum_past_64_bits_is_an_error_and_not_a_wrong_amount() {
        assertThatThrownBy(() -> Money.of(Long.MAX_VALUE, EUR).plus(Money.of(1, EUR)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void a_fraction_rounds_as_asked_even_where_the_product_is_past_64_bits() {
        assertThat(Money.of(5, EUR).fraction(1, 2, RoundingMode.DOWN).minor()).isEqualTo(2);
        assertThat(Money.of(5, EUR).fraction(1, 2, RoundingMode.UP).minor()).isEqualTo(3);
        assertThat(Money.of(Long.MAX_VALUE, EUR)
                        .fraction(10_000, 10_000, RoundingMode.DOWN)
                        .minor())
                .isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void the_smaller_and_the_larger_of_two_are_one_of_them() {
        assertThat(Money.of(1, EUR).min(Money.of(2, EUR))).isEqualTo(Money.of(1, EUR));
        assertThat(Money.of(2, EUR).min(Money.of(1, EUR))).isEqualTo(Money.of(1, EUR));
        assertThat(Money.of(1, EUR).max(Money.of(2, EUR))).isEqualTo(Money.of(2, EUR));
        assertThat(Money.of(2, EUR).max(Money.of(1, EUR))).isEqualTo(Money.of(2, EUR));
    }

    @Test
    void nothing_is_neither_positive_nor_negative() {
        assertThat(Money.zero(EUR).isZero()).isTrue();
        assertThat(Money.zero(EUR).isPositive()).isFalse();
        assertThat(Money.zero(EUR).isNegative()).isFalse();
        assertThat(Money.of(-1, EUR).isNegative()).isTrue();
        assertThat(Money.of(1, EUR).isPositive()).isTrue();
    }
}
