package dev.tutorium.domain.review;

/** How the public is told who wrote a review: {@code Ada Lovelace} as {@code Ada L.} */
public final class PublicName {

    private PublicName() {}

    public static String of(String name) {
        var parts = name.strip().split("\\s+", -1);
        if (parts.length == 1) {
            return parts[0];
        }
        var last = parts[parts.length - 1];
        return parts[0] + " " + last.substring(0, last.offsetByCodePoints(0, 1)) + ".";
    }
}
