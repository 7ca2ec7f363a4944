package dev.tutorium.rest.school.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.Level;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the school writes levels, prices and durations. */
final class Words {

    static final String USUAL_CURRENCY = "EUR";

    private Words() {}

    static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    static @Nullable Level level(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        return Arrays.stream(Level.values())
                .filter(level -> level(level).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Malformed(
                        "level",
                        "must be one of "
                                + Arrays.stream(Level.values())
                                        .map(Words::level)
                                        .collect(Collectors.joining(", "))));
    }

    static Money price(long cents, @Nullable String currency) {
        try {
            return Money.of(cents, currency == null ? USUAL_CURRENCY : currency);
        } catch (IllegalArgumentException e) {
            throw new Malformed("currency", "must be an ISO 4217 currency code such as EUR");
        }
    }

    /** {@code 7 h 30 min}. */
    static String duration(long minutes) {
        var hours = minutes / 60 + " h";
        var rest = minutes % 60 + " min";
        return minutes < 60 ? rest : minutes % 60 == 0 ? hours : hours + " " + rest;
    }
}
