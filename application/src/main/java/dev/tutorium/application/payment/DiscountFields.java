package dev.tutorium.application.payment;

import dev.tutorium.application.kernel.Given;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.payment.DiscountCode;
import dev.tutorium.domain.payment.DiscountCode.Limits;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is written about a discount code; what is null or left out stays as it is, or for a new code is no limit.
 *
 * @param from       given as nothing for no beginning, as {@code to} for no end
 * @param total      redemptions in all; 0 for no limit
 * @param perStudent redemptions by one student; 0 for no limit
 * @param minimum    of the price; zero for none
 * @param offerings  empty for all
 */
public record DiscountFields(
        @Nullable String code,
        DiscountCode.@Nullable Value value,
        Given<Instant> from,
        Given<Instant> to,
        @Nullable Integer total,
        @Nullable Integer perStudent,
        @Nullable Money minimum,
        @Nullable Set<UUID> offerings) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{2,39}");
    private static final int MOST_OFFERINGS = 100;
    private static final int MOST_REDEMPTIONS = 1_000_000;
    private static final long HIGHEST_AMOUNT = 100_000_000;

    /** What a code takes off; null where neither is written. */
    public static DiscountCode.@Nullable Value value(@Nullable BigDecimal percent, @Nullable Money amount) {
        if (percent != null && amount != null) {
            throw new Malformed("amount", "must not be given with percent");
        }
        if (percent != null) {
            return new DiscountCode.Percent(percent.movePointRight(2).intValueExact());
        }
        if (amount == null) {
            return null;
        }
        if (!amount.isPositive()) {
            throw new Malformed("amount", "must be more than zero");
        }
        return new DiscountCode.Fixed(amount);
    }

    static String code(@Nullable String typed) {
        var plain = typed == null ? "" : typed.strip();
        if (!SHAPE.matcher(plain).matches()) {
            throw new Malformed(
                    "code", "must be 3 to 40 of A-Z, 0-9, hyphen and underscore, the first a letter or digit");
        }
        return plain;
    }

    DiscountCode over(DiscountCode current) {
        return current.edit(
                code == null ? current.code() : code(code),
                value == null ? current.value() : checked(value),
                over(current.limits()));
    }

    Limits over(Limits current) {
        var begins = from.over(current.from());
        var ends = to.over(current.to());
        if (begins != null && ends != null && !begins.isBefore(ends)) {
            throw new Malformed("validTo", "must be after validFrom");
        }
        if (offerings != null && offerings.size() > MOST_OFFERINGS) {
            throw new Malformed("offeringIds", "must be at most " + MOST_OFFERINGS);
        }
        return new Limits(
                begins,
                ends,
                limit("maxRedemptions", total, current.total()),
                limit("maxPerStudent", perStudent, current.perStudent()),
                minimum == null ? current.minimum() : least(minimum),
                offerings == null ? current.offerings() : offerings);
    }

    static DiscountCode.Value checked(DiscountCode.Value value) {
        if (value instanceof DiscountCode.Fixed(var amount) && amount.minor() > HIGHEST_AMOUNT) {
            throw new Malformed("amount", "must be at most " + HIGHEST_AMOUNT + " minor units");
        }
        return value;
    }

    private static @Nullable Integer limit(String field, @Nullable Integer asked, @Nullable Integer current) {
        if (asked == null) {
            return current;
        }
        if (asked < 0 || asked > MOST_REDEMPTIONS) {
            throw new Malformed(field, "must be a whole number from 0 to " + MOST_REDEMPTIONS);
        }
        return asked == 0 ? null : asked;
    }

    private static @Nullable Money least(Money asked) {
        if (asked.isNegative() || asked.minor() > HIGHEST_AMOUNT) {
            throw new Malformed("minimum", "must be from 0 to " + HIGHEST_AMOUNT + " minor units");
        }
        return asked.isZero() ? null : asked;
    }
}
