package dev.tutorium.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The platform's one clock: the machine's, ahead by as much as it was moved. Reads whole microseconds, as PostgreSQL keeps them.
 * Where it keeps a file it is as far ahead after a restart, so that what is stored never lies in the future.
 */
final class MovableClock implements InstantSource {

    private final InstantSource machine;
    private final @Nullable Path file;
    private volatile Duration ahead;

    /** {@code file} is null for a clock that is not kept. */
    MovableClock(InstantSource machine, @Nullable Path file) {
        this.machine = machine;
        this.file = file;
        this.ahead = read(file);
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    }

    synchronized void advance(Duration by) {
        var next = ahead.plus(by);
        if (file != null) {
            keep(file, next);
        }
        ahead = next;
    }

    Duration ahead() {
        return ahead;
    }

    private static Duration read(@Nullable Path file) {
        try {
            return file == null || !Files.exists(file)
                    ? Duration.ZERO
                    : Duration.parse(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void keep(Path file, Duration ahead) {
        try {
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(unfinished, ahead.toString());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
