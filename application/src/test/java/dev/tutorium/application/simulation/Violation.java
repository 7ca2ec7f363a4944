package dev.tutorium.application.simulation;

import java.util.regex.Matcher;

/** Something happened that must never happen. */
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1L;

    Violation(String what) {
        super(what);
    }

    /** {@code about} goes in the places of {@code %s}, and is put into words only when something is wrong. */
    static void unless(boolean holds, String what, Object... about) {
        if (!holds) {
            throw new Violation(words(what, about));
        }
    }

    private static String words(String what, Object... about) {
        var words = what;
        for (var one : about) {
            words = words.replaceFirst("%s", Matcher.quoteReplacement(String.valueOf(one)));
        }
        return words;
    }
}
