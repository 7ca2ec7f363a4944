package dev.tutorium.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Programs beside this one. */
final class Programs {

    private Programs() {}

    /** Runs one to its end, with its output in {@code log}. */
    static void run(Path log, String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        var code = process.onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(command[0] + " ended with " + code + ", see " + log);
        }
    }

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
