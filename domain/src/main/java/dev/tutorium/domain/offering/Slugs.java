package dev.tutorium.domain.offering;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names for addresses: lower-case letters and digits in groups joined by single hyphens. */
public final class Slugs {

    public static final int LONGEST = 80;

    /** What a slug looks like. */
    public static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");

    private Slugs() {}

    /** The title as a slug; {@code fallback} where nothing of it can be kept. */
    public static String of(String title, String fallback) {
        var plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFKD)).replaceAll("");
        var words = BETWEEN.matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss"))
                .replaceAll("-");
        var cut = words.substring(0, Math.min(words.length(), LONGEST - 10));
        var slug = cut.replaceAll("^-|-$", "");
        return slug.isEmpty() ? fallback : slug;
    }

    /** The slug, or the first of {@code slug-2}, {@code slug-3}, ... that is not taken. */
    public static String free(String slug, Collection<String> taken) {
        return taken.contains(slug)
                ? IntStream.iterate(2, n -> n + 1)
                        .mapToObj(n -> slug + "-" + n)
                        .filter(candidate -> !taken.contains(candidate))
                        .findFirst()
                        .orElseThrow()
                : slug;
    }
}
