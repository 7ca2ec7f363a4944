package dev.tutorium.application.file;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.FileTypes;
import dev.tutorium.application.file.port.StoreAway;
import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.kernel.Ids;
import dev.tutorium.domain.kernel.FileId;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Set;

/** Takes uploaded files in: looks at what they are, then stores them until something needs them or the sweep removes them. */
public final class FileIntake {

    private final FileStore store;
    private final FileTypes types;
    private final Uploads uploads;
    private final Ids ids;
    private final InstantSource clock;

    public FileIntake(FileStore store, FileTypes types, Uploads uploads, Ids ids, InstantSource clock) {
        this.store = store;
        this.types = types;
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of an upload. */
    public sealed interface Taken {

        record Stored(FileId id, String type) implements Taken {}

        /** Of a type that is not taken. */
        record NotAllowed(String type) implements Taken {}

        /** The store does not answer. */
        record NotStored() implements Taken {}
    }

    /** Not in a transaction. Closes the content. */
    public Taken take(Upload upload, Set<String> allowed) {
        try (var content = new BufferedInputStream(upload.content(), 1 << 16)) {
            var type = types.detect(content, upload.name());
            return allowed.contains(type)
                    ? new Taken.Stored(store(content, upload.size()), type)
                    : new Taken.NotAllowed(type);
        } catch (StoreAway _) {
            return new Taken.NotStored();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileId store(InputStream content, long size) throws IOException {
        var id = new FileId(ids.next());
        uploads.announce(id, clock.instant());
        store.put(id, content, size);
        return id;
    }
}
