package dev.tutorium.application.people.view;

import dev.tutorium.domain.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Which tutors are looked for; null asks for nothing in particular.
 *
 * @param words   all of them, or words that begin with them, in the name, the subjects or what the tutor says of themselves
 * @param subject the same, in the subjects alone
 * @param minimum of the hourly price
 * @param maximum of the hourly price
 * @param currency in which prices are compared; null where they are not
 */
public record TutorQuery(
        @Nullable String words,
        @Nullable String subject,
        @Nullable BigDecimal minimumRating,
        @Nullable Money minimum,
        @Nullable Money maximum,
        @Nullable Currency currency,
        Sort sort) {

    /** The order of the list. */
    public enum Sort {
        /** The best rated first. */
        RATING,
        /** The cheapest hour first. */
        PRICE,
        NEWEST
    }

    public TutorQuery {
        var priced = sort == Sort.PRICE || minimum != null || maximum != null;
        if (priced && currency == null) {
            throw new IllegalArgumentException("prices are compared in one currency");
        }
    }
}
