package dev.tutorium.application.file.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Missing;
import dev.tutorium.domain.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every store of files does. */
public abstract class FileStoreContract {

    private final FileId id = new FileId(UUID.randomUUID());

    protected abstract FileStore store();

    @Test
    void what_is_stored_reads_the_same() throws IOException {
        var content = new byte[100_000];
        new Random(7).nextBytes(content);
        put(content);
        assertThat(read()).isEqualTo(content);
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        put(new byte[0]);
        assertThat(read()).isEmpty();
    }

    @Test
    void what_is_stored_again_is_replaced() throws IOException {
        put("first".getBytes(StandardCharsets.UTF_8));
        put("second".getBytes(StandardCharsets.UTF_8));
        assertThat(read()).asString(StandardCharsets.UTF_8).isEqualTo("second");
    }

    @Test
    void half_a_file_is_none() {
        assertThatThrownBy(() -> store().put(id, new ByteArrayInputStream(new byte[10]), 20))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> store().open(id)).isInstanceOf(Missing.class);
    }

    @Test
    void what_was_deleted_is_gone_and_deleting_it_again_does_nothing() throws IOException {
        put(new byte[] {1});
        store().delete(id);
        store().delete(id);
        assertThatThrownBy(() -> store().open(id)).isInstanceOf(Missing.class);
    }

    private void put(byte[] content) throws IOException {
        store().put(id, new ByteArrayInputStream(content), content.length);
    }

    private byte[] read() throws IOException {
        try (var content = store().open(id)) {
            return content.readAllBytes();
        }
    }
}
