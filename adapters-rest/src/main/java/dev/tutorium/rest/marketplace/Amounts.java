package dev.tutorium.rest.marketplace;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Reads the amounts of the marketplace: a decimal text and a currency. */
public final class Amounts {

    /** What a decimal text looks like. */
    public static final String DECIMAL = "[0-9]{1,12}(\\.[0-9]{1,4})?";

    private Amounts() {}

    /** An amount in major units, as it is written; {@code field} is the name of what is read. */
    public static Money read(String field, String amount, Currency currency) {
        try {
            return Money.ofMajor(new BigDecimal(amount), currency);
        } catch (ArithmeticException _) {
            throw new Malformed(field, "has more decimals than " + currency);
        }
    }

    public static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException _) {
            throw new Malformed("currency", "must be an ISO 4217 code such as EUR");
        }
    }
}
