package dev.tutorium.rest.marketplace.payment;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Reads the amounts of the marketplace: a decimal text and a currency. */
final class AmountBody {

    /** What a decimal text looks like. */
    static final String DECIMAL = "[0-9]{1,12}(\\.[0-9]{1,4})?";

    private AmountBody() {}

    static Money read(String amount, String code) {
        var currency = currency(code);
        try {
            return Money.ofMajor(new BigDecimal(amount), currency);
        } catch (ArithmeticException _) {
            throw new Malformed("amount", "has more decimals than " + code);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw new Malformed("currency", "must be an ISO 4217 code such as EUR");
        }
    }
}
