package dev.tutorium.domain.widget;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of red, green and blue, written {@code #1a2b3c}. */
public record Colour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    public Colour {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a colour");
        }
    }

    public static Optional<Colour> parse(String typed) {
        var lower = typed.strip().toLowerCase(Locale.ROOT);
        return HEX.matcher(lower).matches() ? Optional.of(new Colour(lower)) : Optional.empty();
    }
}
