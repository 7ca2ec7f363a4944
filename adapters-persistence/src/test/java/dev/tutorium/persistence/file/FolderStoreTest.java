package dev.tutorium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.FileStoreContract;
import dev.tutorium.domain.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreContract {

    @TempDir
    Path folder;

    @Override
    protected FileStore store() {
        return new FolderStore(folder);
    }

    @Test
    void nothing_is_left_of_a_file_that_did_not_arrive() throws IOException {
        assertThatThrownBy(() -> store().put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[10]), 20))
                .isInstanceOf(IOException.class);
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }
}
