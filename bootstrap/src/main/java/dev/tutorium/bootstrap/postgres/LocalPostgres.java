package dev.tutorium.bootstrap.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL of one data folder, with every write on disk before it is acknowledged. It listens on this machine only, on a
 * free port, and asks for a password. It outlives a server that is killed; the next start stops that orphan and recovers what it
 * wrote. Whoever starts it holds the lock of the data folder, so no two servers share it.
 */
public final class LocalPostgres implements AutoCloseable {

    private static final String USER = "tutorium";
    private static final String DATABASE = "tutorium";
    private static final int MAX_CONNECTIONS = 100;

    private final Path cluster;
    private final Path log;
    private final Binaries binaries;
    private final Commands commands;
    private final String password;
    private final int port;

    private LocalPostgres(Path folder, String password) throws IOException {
        Files.createDirectories(folder);
        this.cluster = folder.resolve("cluster");
        this.log = folder.resolve("postgres.log");
        this.binaries = Binaries.unpack(folder);
        this.commands = new Commands(folder);
        this.password = password;
        this.port = freePort();
    }

    /** Starts the cluster in {@code folder}, made at the first time. */
    public static LocalPostgres start(Path folder, String password) throws IOException {
        var postgres = new LocalPostgres(folder.toAbsolutePath(), password);
        postgres.initialise(folder.toAbsolutePath());
        postgres.stopOrphan();
        postgres.start();
        return postgres;
    }

    public String url() {
        return url(DATABASE);
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        commands.run(
                List.of(binaries.program("pg_ctl"), "stop", "-D", cluster.toString(), "-m", "fast", "-w", "-t", "30"));
    }

    private void initialise(Path folder) throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            return;
        }
        var unfinished = folder.resolve("initialising");
        Binaries.delete(unfinished);
        var secret = Files.createTempFile(folder, "password", "");
        try {
            Files.writeString(secret, password);
            commands.run(List.of(
                    binaries.program("initdb"),
                    "-D",
                    unfinished.toString(),
                    "--username=" + USER,
                    "--pwfile=" + secret,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C"));
        } finally {
            Files.delete(secret);
        }
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** A process that is not this cluster's, or is gone, only left its pid behind: after a restart of the machine, say. */
    private void stopOrphan() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        if (ProcessHandle.of(pid).filter(this::isOurs).isPresent()) {
            close();
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        return info.commandLine()
                .map(line -> line.contains(cluster.toString()))
                .or(() -> info.command().map(command -> command.contains("postgres")))
                .orElse(false);
    }

    private void start() throws IOException {
        var options = "-p %d -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=%d"
                .formatted(port, MAX_CONNECTIONS);
        Files.deleteIfExists(log);
        try {
            commands.run(List.of(
                    binaries.program("pg_ctl"),
                    "start",
                    "-D",
                    cluster.toString(),
                    "-w",
                    "-t",
                    "60",
                    "-l",
                    log.toString(),
                    "-o",
                    options));
        } catch (IOException e) {
            throw new IOException(Files.exists(log) ? e.getMessage() + Files.readString(log) : e.getMessage(), e);
        }
        createDatabase();
    }

    private void createDatabase() throws IOException {
        try (var connection = DriverManager.getConnection(url("postgres"), USER, password);
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IOException("the database does not answer: " + e.getMessage(), e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
