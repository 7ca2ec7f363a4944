package dev.tutorium.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A Kafka broker in a process of its own, which can be killed and started again with what it had written. */
final class KafkaBroker {

    private final Supplier<Path> folder;
    private final int port = freePort();
    private @Nullable Process process;

    /** {@code folder} is asked for when it starts. */
    KafkaBroker(Supplier<Path> folder) {
        this.folder = folder;
    }

    String address() {
        return "localhost:" + port;
    }

    /** Does not wait until it answers: clients do. */
    void start() {
        if (!Files.exists(properties())) {
            format();
        }
        var started = run("kafka.Kafka", properties().toString());
        Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
        process = started;
    }

    /** As kill -9 does. */
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
        }
    }

    private void format() {
        try {
            Files.writeString(
                    properties(), """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@localhost:%1$d
                    listeners=BROKER://localhost:%2$d,CONTROLLER://localhost:%1$d
                    controller.listener.names=CONTROLLER
                    inter.broker.listener.name=BROKER
                    listener.security.protocol.map=BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT
                    log.dirs=%3$s
                    num.partitions=3
                    offsets.topic.num.partitions=1
                    offsets.topic.replication.factor=1
                    transaction.state.log.num.partitions=1
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    share.coordinator.state.topic.num.partitions=1
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    """.formatted(freePort(), port, folder.get().resolve("log")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var id = Uuid.randomUuid().toString();
        var formatting = run(
                "kafka.tools.StorageTool",
                "format",
                "-t",
                id,
                "-c",
                properties().toString());
        if (formatting.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("the broker's folder cannot be made: " + folder.get());
        }
    }

    private Path properties() {
        return folder.get().resolve("server.properties");
    }

    private Process run(String main, String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.get().resolve(main + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
