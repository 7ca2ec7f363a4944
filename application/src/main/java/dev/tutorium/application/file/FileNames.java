package dev.tutorium.application.file;

import dev.tutorium.application.kernel.Malformed;

/** What uploaded files are called: a name without a place, fit for every system and for a header. */
public final class FileNames {

    private static final int LONGEST = 150;

    private FileNames() {}

    /** What senders put before the last slash or backslash is left out, and what a file cannot be called becomes a hyphen. */
    public static String of(String field, String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "-")
                .replaceAll("^[.\\s]+|[.\\s]+$", "");
        if (name.isEmpty()) {
            throw new Malformed(field, "must have a name");
        }
        return name.length() <= LONGEST ? name : shortened(name);
    }

    /** Keeps what tells the kind of file. */
    private static String shortened(String name) {
        var dot = name.lastIndexOf('.');
        var ending = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        return name.substring(0, LONGEST - ending.length()) + ending;
    }
}
