package dev.tutorium.application.file;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.Uploads;
import dev.tutorium.application.kernel.RecurringJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;

/** Removes files that nothing needs: of uploads that came to nothing, and of what was removed. */
public final class FileSweep {

    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    private final FileStore store;
    private final Uploads uploads;
    private final InstantSource clock;

    public FileSweep(FileStore store, Uploads uploads, InstantSource clock) {
        this.store = store;
        this.uploads = uploads;
        this.clock = clock;
    }

    public RecurringJob job() {
        return new RecurringJob("file.remove-unneeded", Duration.ofMinutes(10), this::sweep);
    }

    private void sweep() {
        for (var file : uploads.unneeded(clock.instant().minus(LONGEST_UPLOAD), AT_ONCE)) {
            try {
                store.delete(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            uploads.forget(file);
        }
    }
}
