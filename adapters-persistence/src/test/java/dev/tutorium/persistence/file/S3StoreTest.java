package dev.tutorium.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.file.port.FileStore;
import dev.tutorium.application.file.port.FileStoreContract;
import dev.tutorium.application.file.port.StoreAway;
import dev.tutorium.application.kernel.Missing;
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
                BUCKET.endpoint(),
                "eu-central-1",
                "lessons",
                "files/",
                "AKTEST",
                secret,
                Duration.ofSeconds(10),
                Duration.ofMillis(10)));
    }

    @Test
    void an_object_is_named_by_the_id_alone() throws IOException {
        var id = new FileId(UUID.randomUUID());
        store().put(id, new ByteArrayInputStream(new byte[] {1}), 1);
        assertThat(BUCKET.names()).contains("files/" + id.value());
    }

    @Test
    void what_fails_twice_is_asked_for_a_third_time() throws IOException {
        var store = store();
        var id = new FileId(UUID.randomUUID());
        BUCKET.fail(2);
        store.put(id, new ByteArrayInputStream(new byte[] {1, 2}), 2);
        BUCKET.fail(2);
        try (var content = store.open(id)) {
            assertThat(content.readAllBytes()).containsExactly(1, 2);
        }
        BUCKET.fail(2);
        store.delete(id);
        assertThatThrownBy(() -> store.open(id)).isInstanceOf(Missing.class);
    }

    @Test
    void a_store_that_fails_again_and_again_is_left_alone() {
        var store = store();
        BUCKET.fail(1000);
        for (var nth = 0; nth < 10; nth++) {
            assertThatThrownBy(() -> store.open(new FileId(UUID.randomUUID()))).isInstanceOf(StoreAway.class);
        }
        var asked = BUCKET.asked();
        assertThatThrownBy(() -> store.open(new FileId(UUID.randomUUID()))).isInstanceOf(StoreAway.class);
        assertThat(BUCKET.asked()).isEqualTo(asked);
        BUCKET.fail(0);
    }

    @Test
    void who_has_another_secret_is_turned_away() {
        assertThatThrownBy(() -> store("guessed")
                        .put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[] {1}), 1))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(StoreAway.class);
    }
}
