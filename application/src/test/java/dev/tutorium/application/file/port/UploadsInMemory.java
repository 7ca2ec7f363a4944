package dev.tutorium.application.file.port;

import dev.tutorium.application.kernel.Memory;
import dev.tutorium.application.kernel.Rows;
import dev.tutorium.application.kernel.Stale;
import dev.tutorium.domain.kernel.FileId;
import java.time.Instant;
import java.util.List;

/** Which files were stored, in memory. */
public final class UploadsInMemory implements Uploads {

    private record Announced(FileId id, Instant at, boolean needed) {}

    private final Rows<FileId, Announced> files;

    public UploadsInMemory(Memory memory) {
        files = memory.rows();
    }

    @Override
    public void announce(FileId id, Instant now) {
        files.put(id, new Announced(id, now, false));
    }

    @Override
    public void keep(FileId id) {
        change(id, true);
    }

    @Override
    public void release(FileId id) {
        change(id, false);
    }

    @Override
    public List<FileId> unneeded(Instant announcedBefore, int most) {
        return files.stream()
                .filter(file -> !file.needed && file.at.isBefore(announcedBefore))
                .map(Announced::id)
                .limit(most)
                .toList();
    }

    @Override
    public void forget(FileId id) {
        files.find(id).filter(file -> !file.needed).ifPresent(_ -> files.remove(id));
    }

    private void change(FileId id, boolean needed) {
        var file = files.find(id).orElseThrow(() -> new Stale("file"));
        files.put(id, new Announced(id, file.at, needed));
    }
}
