package dev.tutorium.persistence.file;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.FileId;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files in a folder, named by their ids alone and spread over 256 folders. One is written beside its place, forced to the disk and
 * moved there, so that nobody ever reads half of it.
 */
@Singleton
@Requires(property = "tutorium.files.provider", value = "folder", defaultValue = "folder")
final class FolderStore implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);

    private final Path folder;

    @Inject
    FolderStore(FileSettings settings) throws IOException {
        this(settings.folder() == null ? temporary() : Path.of(settings.folder()));
    }

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void put(FileId id, InputStream content, long size) throws IOException {
        var place = place(id);
        var part = part(id);
        Files.createDirectories(place.getParent());
        try {
            write(part, content, size);
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    @Override
    public InputStream open(FileId id) throws IOException {
        try {
            return Files.newInputStream(place(id));
        } catch (NoSuchFileException _) {
            throw new Missing("file");
        }
    }

    @Override
    public void delete(FileId id) throws IOException {
        Files.deleteIfExists(part(id));
        Files.deleteIfExists(place(id));
    }

    private static void write(Path part, InputStream content, long size) throws IOException {
        try (var file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            new WholeContent(content, size).transferTo(Channels.newOutputStream(file));
            file.force(true);
        }
    }

    private Path place(FileId id) {
        var name = id.value().toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private Path part(FileId id) {
        return place(id).resolveSibling(id.value() + ".part");
    }

    private static Path temporary() throws IOException {
        LOG.warn("tutorium.files.folder is not set: uploaded files are kept for this process only");
        return Files.createTempDirectory("tutorium-files");
    }
}
