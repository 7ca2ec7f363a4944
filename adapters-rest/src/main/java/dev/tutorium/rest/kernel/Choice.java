package dev.tutorium.rest.kernel;

import dev.tutorium.application.kernel.Malformed;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One of a few words, which callers write in any case and read in lower case. */
public final class Choice {

    private Choice() {}

    public static <E extends Enum<E>> E of(Class<E> choices, String field, String word) {
        try {
            return Enum.valueOf(choices, word.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            var all =
                    Arrays.stream(choices.getEnumConstants()).map(Choice::word).collect(Collectors.joining(", "));
            throw new Malformed(field, "must be one of " + all);
        }
    }

    public static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
