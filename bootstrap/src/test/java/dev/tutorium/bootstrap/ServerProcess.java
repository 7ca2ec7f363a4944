package dev.tutorium.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A server in a process of its own, on an external database, which can be killed. */
final class ServerProcess implements AutoCloseable {

    private static final String GREETING = "Tutorium answers at ";

    private final Process process;
    private final URI address;

    private ServerProcess(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** What the sandbox's webhooks are signed with. */
    static final String WEBHOOK_SECRET = "whsec_processes";

    static ServerProcess start(Path data, String database) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Tutorium.class.getName(),
                        "--port",
                        "0",
                        "--data",
                        data.toString(),
                        "--db",
                        database))
                .redirectErrorStream(true);
        builder.environment().put("TUTORIUM_PAYMENTS_SANDBOX_WEBHOOK_SECRETS", WEBHOOK_SECRET);
        var process = builder.start();
        var output = process.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(GREETING)) {
                Thread.ofVirtual().start(() -> drain(output));
                var address = line.substring(GREETING.length(), line.indexOf(' ', GREETING.length()));
                return new ServerProcess(process, URI.create(address));
            }
        }
        throw new IOException("the server did not start:\n" + said);
    }

    URI address() {
        return address;
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }

    private static void drain(BufferedReader output) {
        try (output) {
            while (output.readLine() != null) {
                // what a server says after its greeting is for people
            }
        } catch (IOException _) {
            // it was killed
        }
    }
}
