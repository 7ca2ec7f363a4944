package dev.tutorium.application.material;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.material.Material.Resource;
import dev.tutorium.domain.material.Material.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A file on its way out; whoever gets it closes the content. */
public record Download(Source.Upload file, InputStream content) {

    static Download of(Resource resource, FileStore store) {
        if (!(resource.source() instanceof Source.Upload file)) {
            throw new Missing("file");
        }
        try {
            return new Download(file, store.open(file.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
