package dev.tutorium.payments.stripe;

import com.stripe.exception.InvalidRequestException;
import dev.tutorium.domain.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;

/**
 * Amounts as Stripe counts them. Its number of decimals is not always that of ISO 4217: it has lists of currencies without decimals
 * and with three, of which the last must be zero; all others have two, also those that have none elsewhere (ISK).
 */
final class StripeAmount {

    private static final Set<String> WITHOUT_DECIMALS = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");
    private static final Set<String> WITH_THREE = Set.of("BHD", "JOD", "KWD", "OMR", "TND");

    /** Told both without decimals and with two, which is a factor of a hundred that nobody should have to guess. */
    private static final String UNCERTAIN = "UGX";

    private StripeAmount() {}

    /** @throws InvalidRequestException for an amount that Stripe cannot take, as Stripe itself would refuse it */
    static long of(Money money) throws InvalidRequestException {
        var code = money.currency().getCurrencyCode();
        if (code.equals(UNCERTAIN)) {
            throw refused(money);
        }
        try {
            var amount = money.major().movePointRight(decimals(code)).longValueExact();
            if (WITH_THREE.contains(code) && amount % 10 != 0) {
                throw refused(money);
            }
            return amount;
        } catch (ArithmeticException _) {
            throw refused(money);
        }
    }

    static String currency(Money money) {
        return money.currency().getCurrencyCode().toLowerCase(Locale.ROOT);
    }

    /** What Stripe says; rounded where it counts finer than we do, as it may with fees. */
    static Money money(long amount, String code) {
        var currency = Currency.getInstance(code.toUpperCase(Locale.ROOT));
        var major = BigDecimal.valueOf(amount, decimals(currency.getCurrencyCode()));
        return Money.ofMajor(major.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    private static int decimals(String code) {
        return WITHOUT_DECIMALS.contains(code) ? 0 : WITH_THREE.contains(code) ? 3 : 2;
    }

    private static InvalidRequestException refused(Money money) {
        return new InvalidRequestException(
                "Stripe does not take " + money, "amount", null, "amount_invalid", 400, null);
    }
}
