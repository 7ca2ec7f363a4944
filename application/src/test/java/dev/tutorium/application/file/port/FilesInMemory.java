package dev.tutorium.application.file.port;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** Files in memory. */
public final class FilesInMemory implements FileStore {

    private final Map<FileId, byte[]> files = new HashMap<>();
    private boolean away;

    public void setAway(boolean away) {
        this.away = away;
    }

    @Override
    public void put(FileId id, InputStream content, long size) throws IOException {
        answer();
        var bytes = content.readAllBytes();
        if (bytes.length != size) {
            throw new IOException("a file of " + bytes.length + " bytes was to have " + size);
        }
        files.put(id, bytes);
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        answer();
        var bytes = files.get(id);
        if (bytes == null) {
            throw new Missing("file");
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void delete(FileId id) throws IOException {
        answer();
        files.remove(id);
    }

    private void answer() throws IOException {
        if (away) {
            throw new StoreAway("away", new IOException());
        }
    }

    public int count() {
        return files.size();
    }
}
