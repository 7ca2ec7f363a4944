package dev.tutorium.bootstrap.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One cluster through several starts; making it is the slow part, so the tests share it, in order. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LocalPostgresTest {

    private static final String PASSWORD = "a secret";

    @TempDir
    private static Path folder;

    @Test
    @Order(1)
    void what_is_acknowledged_is_on_disk() throws Exception {
        try (var postgres = LocalPostgres.start(folder, PASSWORD)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            execute(postgres, "create table note (text text)");
            execute(postgres, "insert into note values ('kept')");
        }
    }

    @Test
    @Order(2)
    void no_one_gets_in_without_the_password() throws Exception {
        try (var postgres = LocalPostgres.start(folder, PASSWORD)) {
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "guessed"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    @Order(3)
    void the_orphan_of_a_killed_server_is_stopped_and_its_rows_are_there() throws Exception {
        var orphan = LocalPostgres.start(folder, PASSWORD);
        execute(orphan, "insert into note values ('by the orphan')");
        try (var postgres = LocalPostgres.start(folder, PASSWORD)) {
            assertThat(ask(postgres, "select string_agg(text, ', ' order by text) from note"))
                    .isEqualTo("by the orphan, kept");
        }
    }

    @Test
    @Order(4)
    void a_postmaster_that_was_killed_itself_recovers() throws Exception {
        var killed = LocalPostgres.start(folder, PASSWORD);
        execute(killed, "insert into note values ('before the kill')");
        var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst());
        var process = ProcessHandle.of(pid).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        try (var postgres = LocalPostgres.start(folder, PASSWORD)) {
            assertThat(ask(postgres, "select count(*) from note")).isEqualTo("3");
        }
    }

    @Test
    @Order(5)
    void the_pid_of_some_other_process_is_no_obstacle_and_is_left_alone() throws Exception {
        Files.writeString(pidFile(), ProcessHandle.current().pid() + "\n" + folder + "\n0\n5432\n\n\n\n");
        try (var postgres = LocalPostgres.start(folder, PASSWORD)) {
            assertThat(ask(postgres, "select count(*) from note")).isEqualTo("3");
        }
    }

    @Test
    @Order(6)
    void a_cluster_that_cannot_start_says_why() throws IOException {
        Files.writeString(folder.resolve("cluster").resolve("PG_VERSION"), "9\n");
        assertThatThrownBy(() -> LocalPostgres.start(folder, PASSWORD))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not compatible");
    }

    private static Path pidFile() {
        return folder.resolve("cluster").resolve("postmaster.pid");
    }

    private static void execute(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(LocalPostgres postgres, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
