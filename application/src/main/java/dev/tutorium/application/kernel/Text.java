package dev.tutorium.application.kernel;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** What people type, refused as malformed where it cannot be kept. */
public final class Text {

    private static final int LONGEST_ADDRESS = 2_000;

    private Text() {}

    /** One line that says something. */
    public static String line(String field, String typed, int longest) {
        var line = typed.strip();
        if (line.isEmpty() || line.length() > longest || line.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed(field, "must be 1 to " + longest + " characters and none of them control characters");
        }
        return line;
    }

    /** Any number of lines; none when nothing is given. */
    public static String lines(String field, @Nullable String typed, int longest) {
        var lines = typed == null ? "" : typed.strip();
        if (lines.length() > longest || lines.indexOf('\0') >= 0) {
            throw new Malformed(field, "must be at most " + longest + " characters");
        }
        return lines;
    }

    /** The absolute address of a page. */
    public static String webAddress(String field, String typed) {
        try {
            var uri = URI.create(typed.strip());
            if (typed.length() <= LONGEST_ADDRESS && uri.getHost() != null && isWeb(uri.getScheme())) {
                return uri.toString();
            }
        } catch (IllegalArgumentException e) {
            throw new Malformed(field, "must be an address that starts with https:// or http://");
        }
        throw new Malformed(field, "must be an address that starts with https:// or http://");
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http");
    }
}
