package dev.tutorium.domain.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The short public name of an account, unique, part of addresses: 3 to 40 of {@code a-z 0-9} with single dashes between. Words
 * that mean something in an address, and what could be taken for an id, are no handles.
 */
public record Handle(String value) {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 40;
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> RESERVED =
            Set.of("admin", "api", "me", "new", "owner", "search", "settings", "support", "system", "users");

    public Handle {
        if (!isHandle(value)) {
            throw new IllegalArgumentException("not a handle");
        }
    }

    public static Optional<Handle> parse(String typed) {
        var plain = typed.strip().toLowerCase(Locale.ROOT);
        return isHandle(plain) ? Optional.of(new Handle(plain)) : Optional.empty();
    }

    /**
     * The handle that a person's name suggests: {@code Zoë Müller} is {@code zoe-muller}; a name with no letter of {@code a-z}
     * is {@code member}.
     *
     * @param suffix told apart by it where the plain one is taken; empty for the plain one
     */
    public static Handle suggestedBy(String name, String suffix) {
        var ascii =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        var plain =
                trimmed(GAPS.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("-"), LONGEST - suffix.length() - 1);
        var tail = suffix.isEmpty() ? "" : "-" + suffix;
        return parse(plain + tail).orElseGet(() -> new Handle("member" + tail));
    }

    private static String trimmed(String text, int longest) {
        var from = text.startsWith("-") ? text.substring(1) : text;
        var cut = from.substring(0, Math.min(from.length(), longest));
        return cut.endsWith("-") ? cut.substring(0, cut.length() - 1) : cut;
    }

    private static boolean isHandle(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && SHAPE.matcher(text).matches()
                && !UUID.matcher(text).matches()
                && !RESERVED.contains(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
