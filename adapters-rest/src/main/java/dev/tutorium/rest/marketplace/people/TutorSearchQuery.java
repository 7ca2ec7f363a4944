package dev.tutorium.rest.marketplace.people;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.people.view.TutorQuery;
import dev.tutorium.application.people.view.TutorQuery.Sort;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.rest.marketplace.Amounts;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tutors is asked for; {@code q} and {@code search} mean the same.
 *
 * @param currency in which prices are compared, EUR where there is none; alone, only tutors with prices in it
 */
@Introspected
record TutorSearchQuery(
        @Nullable @QueryValue @Size(max = 200) String q,
        @Nullable @QueryValue @Size(max = 200) String search,
        @Nullable @QueryValue @Size(max = 200) String subject,

        @Nullable @QueryValue("min_rating") @DecimalMin("1") @DecimalMax("5") BigDecimal minRating,

        @Nullable @QueryValue("min_price") @Pattern(regexp = Amounts.DECIMAL) String minPrice,

        @Nullable @QueryValue("max_price") @Pattern(regexp = Amounts.DECIMAL) String maxPrice,

        @Nullable @QueryValue @Size(max = 3) String currency,
        @Nullable @QueryValue @Size(max = 20) String sort) {

    private static final String USUAL_CURRENCY = "EUR";

    TutorQuery toQuery() {
        var order = order();
        var compared = comparedCurrency();
        return new TutorQuery(
                q == null ? search : q,
                subject,
                minRating,
                price("min_price", minPrice, compared),
                price("max_price", maxPrice, compared),
                currency == null && minPrice == null && maxPrice == null && order != Sort.PRICE ? null : compared,
                order);
    }

    private Currency comparedCurrency() {
        return Amounts.currency(currency == null ? USUAL_CURRENCY : currency.toUpperCase(Locale.ROOT));
    }

    private static @Nullable Money price(String field, @Nullable String amount, Currency currency) {
        return amount == null ? null : Amounts.read(field, amount, currency);
    }

    private Sort order() {
        return switch (sort == null ? "rating" : sort.toLowerCase(Locale.ROOT)) {
            case "rating" -> Sort.RATING;
            case "price" -> Sort.PRICE;
            case "newest" -> Sort.NEWEST;
            default -> throw new Malformed("sort", "must be one of rating, price, newest");
        };
    }
}
