package dev.tutorium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.FileStoreContract;
import dev.tutorium.domain.kernel.FileId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class S3StoreTest extends FileStoreContract {

    private static final String SECRET = "secret-of-a-test";

    private static final Bucket BUCKET = new Bucket("lessons", "eu-central-1", "AKTEST", SECRET);

    @BeforeAll
    static void open() {
        BUCKET.open();
    }

    @AfterAll
    static void close() {
        BUCKET.close();
    }

    @Override
    protected FileStore store() {
        return store(SECRET);
    }

    private FileStore store(String secret) {
        return new S3Store(new S3Settings(
                BUCKET.endpoint(), "eu-central-1", "lessons", "files/", "AKTEST", secret, Duration.ofSeconds(10)));
    }

    @Test
    void an_object_is_named_by_the_id_alone() throws IOException {
        var id = new FileId(UUID.randomUUID());
        store().put(id, new ByteArrayInputStream(new byte[] {1}), 1);
        assertThat(BUCKET.names()).contains("files/" + id.value());
    }

    @Test
    void who_has_another_secret_is_turned_away() {
        assertThatThrownBy(() -> store("guessed")
                        .put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[] {1}), 1))
                .isInstanceOf(IOException.class);
    }
}
