package dev.tutorium.domain.material;

import java.util.Set;

/**
 * The bounds of what a teacher keeps.
 *
 * @param deepest     folders within folders
 * @param most        materials of one teacher
 * @param atOnce      materials moved, or tied to a session, at a time
 * @param largestFile in bytes
 * @param storage     of one teacher's files together, in bytes
 * @param fileTypes   the media types a file may turn out to have
 */
public record MaterialPolicy(int deepest, int most, int atOnce, long largestFile, long storage, Set<String> fileTypes) {

    private static final int MEBIBYTE = 1024 * 1024;

    public MaterialPolicy {
        fileTypes = Set.copyOf(fileTypes);
    }

    public static MaterialPolicy standard() {
        return new MaterialPolicy(
                10,
                10_000,
                100,
                10 * MEBIBYTE,
                1024L * MEBIBYTE,
                Set.of(
                        "application/pdf",
                        "application/vnd.oasis.opendocument.presentation",
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "application/vnd.oasis.opendocument.text",
                        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "audio/mp4",
                        "audio/mpeg",
                        "image/gif",
                        "image/jpeg",
                        "image/png",
                        "image/webp",
                        "text/csv",
                        "text/markdown",
                        "text/plain",
                        "video/mp4",
                        "video/quicktime"));
    }
}
