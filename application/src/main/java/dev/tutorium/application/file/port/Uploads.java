package dev.tutorium.application.file.port;

import dev.tutorium.domain.kernel.FileId;
import java.time.Instant;
import java.util.List;

/**
 * Which files were stored and which of them nothing needs. A file is announced before its content is stored, and its content is
 * removed before it is forgotten, so that no content is ever lost track of.
 */
public interface Uploads {

    /** A content is about to be stored. */
    void announce(FileId id, Instant now);

    /** In the transaction of whatever needs the file from now on. */
    void keep(FileId id);

    /** In the transaction of whatever needed it. */
    void release(FileId id);

    /** Files that nothing needs and that were announced before an instant, at most so many. */
    List<FileId> unneeded(Instant announcedBefore, int most);

    void forget(FileId id);
}
