package dev.tutorium.bootstrap.postgres;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs PostgreSQL's programs. They refuse to run as root: a root user runs them in a user namespace of their own, or as nobody
 * where there are no user namespaces.
 */
final class Commands {

    private static final String NOBODY = "65534";
    private static final long LONGEST_SECONDS = 120;

    private final Path folder;
    private final List<String> prefix;

    Commands(Path folder) throws IOException {
        this.folder = folder;
        this.prefix = prefix(folder);
    }

    /** Runs a program to its end; what it said is the message of the failure. */
    void run(List<String> command) throws IOException {
        var said = Files.createTempFile(folder, "said", ".log");
        try {
            var whole = new ArrayList<>(prefix);
            whole.addAll(command);
            if (exitCode(whole, Redirect.to(said.toFile())) != 0) {
                throw new IOException(command.getFirst() + " failed:\n" + Files.readString(said));
            }
        } finally {
            Files.deleteIfExists(said);
        }
    }

    private static List<String> prefix(Path folder) throws IOException {
        if (!"root".equals(System.getProperty("user.name")) || !Files.exists(Path.of("/proc/self"))) {
            return List.of();
        }
        if (works("unshare", "-U", "true")) {
            return List.of("unshare", "-U");
        }
        if (works("setpriv", "--version") && works("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) {
            return List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        }
        throw new IOException("PostgreSQL does not run as root here; use another user, or name a server with --db");
    }

    private static boolean works(String... command) {
        try {
            return exitCode(List.of(command), Redirect.DISCARD) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static int exitCode(List<String> command, Redirect output) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new IOException(command + " did not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroy();
        }
    }
}
