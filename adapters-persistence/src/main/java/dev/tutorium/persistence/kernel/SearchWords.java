package dev.tutorium.persistence.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What people type to find something, as a query of PostgreSQL's text search. */
public final class SearchWords {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST = 10;

    private SearchWords() {}

    /** Every word, or one that begins with it: {@code learn to code} becomes {@code learn:* & to:* & code:*}. May be empty. */
    public static String prefixes(String typed) {
        return Arrays.stream(BETWEEN_WORDS.split(typed.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
    }
}
