package dev.tutorium.application.offering;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Text;
import dev.tutorium.domain.kernel.Money;
import dev.tutorium.domain.offering.PackageOffer;
import dev.tutorium.domain.offering.Slugs;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What people write about services and courses, refused as malformed where it cannot be. */
final class Fields {

    private static final long HIGHEST_PRICE = 100_000_000;
    private static final int MOST_PACKAGES = 10;
    private static final int MOST_CREDITS = 100;

    private Fields() {}

    static String title(@Nullable String typed) {
        return Text.line("title", typed == null ? "" : typed, 200);
    }

    static String text(String field, String typed, int longest) {
        return Text.lines(field, typed, longest);
    }

    static List<String> lines(String field, List<String> typed) {
        if (typed.size() > 50) {
            throw new Malformed(field, "must be at most 50");
        }
        return typed.stream()
                .map(line -> text(field, line, 300))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static String slug(String typed) {
        if (typed.length() > Slugs.LONGEST || !Slugs.SHAPE.matcher(typed).matches()) {
            throw new Malformed(
                    "slug", "must be at most " + Slugs.LONGEST + " of a-z, 0-9 and single hyphens between them");
        }
        return typed;
    }

    static Money price(String field, Money asked) {
        if (asked.isNegative() || asked.minor() > HIGHEST_PRICE) {
            throw new Malformed(field, "must be from 0 to " + HIGHEST_PRICE + " minor units");
        }
        return asked;
    }

    static List<PackageOffer> packages(List<PackageOffer> asked) {
        if (asked.size() > MOST_PACKAGES) {
            throw new Malformed("packages", "must be at most " + MOST_PACKAGES);
        }
        for (var each : asked) {
            price("packages.price", each.price());
            within("packages.credits", each.credits(), 2, MOST_CREDITS);
        }
        if (asked.stream().map(PackageOffer::credits).distinct().count() < asked.size()) {
            throw new Malformed("packages", "must differ in size");
        }
        return asked;
    }

    static int within(String field, int asked, int least, int most) {
        if (asked < least || asked > most) {
            throw new Malformed(field, "must be a whole number from " + least + " to " + most);
        }
        return asked;
    }

    static Duration minutes(String field, @Nullable Integer asked, int least, int most, Duration current) {
        return asked == null ? current : Duration.ofMinutes(within(field, asked, least, most));
    }

    static @Nullable String webAddress(String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : Text.webAddress(field, typed);
    }
}
