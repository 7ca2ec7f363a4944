package dev.tutorium.application.file.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.FileId;
import java.io.IOException;
import java.io.InputStream;

/**
 * The contents of files, each under its id. A store that cannot be reached is {@link StoreAway}, what else cannot be read or written
 * another {@link IOException}. Never called in a transaction.
 */
public interface FileStore {

    /**
     * Keeps what the stream has to its end, all of it or nothing. What was there under the id is replaced.
     *
     * @param size how many bytes there are
     */
    void put(FileId id, InputStream content, long size) throws IOException;

    /** To be closed by the caller. {@link Missing} when there is none. */
    InputStream open(FileId id) throws IOException;

    /** Removing what is not there does nothing. */
    void delete(FileId id) throws IOException;
}
