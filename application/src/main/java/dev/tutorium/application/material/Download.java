package dev.tutorium.application.material;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.StoreAway;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.Outcome;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import dev.tutorium.domain.material.MaterialRefusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file on its way out; whoever gets it closes the content. */
public record Download(Source.Upload file, InputStream content) {

    static Outcome<Download, MaterialRefusal> of(Resource resource, FileStore store) {
        if (!(resource.source() instanceof Source.Upload file)) {
            throw new Missing("file");
        }
        try {
            return Outcome.accepted(new Download(file, store.open(file.file())));
        } catch (StoreAway _) {
            return Outcome.refused(new MaterialRefusal.StoreUnavailable());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
