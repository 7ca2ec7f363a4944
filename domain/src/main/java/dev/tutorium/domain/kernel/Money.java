package dev.tutorium.domain.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An amount: a whole number of minor units (cents for EUR, yen for JPY) of one currency. May be negative. Two currencies never
 * add; every rounding is named at the call. All arithmetic is exact and throws {@link ArithmeticException} past 64 bits.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money of(long minor, Currency currency) {
        return new Money(minor, currency);
    }

    /** An amount in the currency of an ISO 4217 code, such as {@code EUR}. */
    public static Money of(long minor, String currencyCode) {
        return new Money(minor, Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The amount written in major units, {@code 12.50} for 1250 cents.
     *
     * @throws ArithmeticException when the amount has more decimals than the currency has
     */
    public static Money ofMajor(BigDecimal amount, Currency currency) {
        return new Money(amount.movePointRight(decimals(currency)).longValueExact(), currency);
    }

    /** The amount in major units with the currency's own number of decimals. */
    public BigDecimal major() {
        return BigDecimal.valueOf(minor, decimals(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other).minor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other).minor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(minor), currency);
    }

    /** {@code numerator / denominator} of this amount. */
    public Money fraction(long numerator, long denominator, RoundingMode rounding) {
        var product = BigInteger.valueOf(minor).multiply(BigInteger.valueOf(numerator));
        var quotient = new BigDecimal(product).divide(BigDecimal.valueOf(denominator), 0, rounding);
        return new Money(quotient.longValueExact(), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other).minor);
    }

    /** {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return major().toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("amounts of different currencies: " + this + " and " + other);
        }
        return other;
    }

    private static int decimals(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
