package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_belongs_to_one_server_at_a_time() throws IOException {
        try (var _ = DataFolder.take(folder)) {
            assertThatThrownBy(() -> DataFolder.take(folder))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another server is running on " + folder);
        }
        DataFolder.take(folder).close();
    }

    @Test
    void secrets_differ_from_each_other_and_stay_the_same() throws IOException {
        var secrets = new KeptSecrets(folder);
        var one = secrets.get("one");
        var other = secrets.get("other");
        assertThat(one).hasSize(43).isNotEqualTo(other);
        var again = new KeptSecrets(folder);
        assertThat(again.get("one")).isEqualTo(one);
        assertThat(again.get("other")).isEqualTo(other);
    }

    @Test
    void only_the_owner_can_read_the_secrets() throws IOException {
        new KeptSecrets(folder).get("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }
}
