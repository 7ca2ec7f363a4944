package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.persistence.kernel.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The tour in docs, taken on a server of its own. */
class TourTest {

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void everything_in_the_tour_is_as_it_says(@TempDir Path folder) throws IOException, InterruptedException {
        try (var server = ServerProcess.start(folder, TestDatabase.create().url())) {
            var tour = new ProcessBuilder(
                            "sh", "../docs/tour.sh", server.address().toString())
                    .redirectErrorStream(true)
                    .start();
            var told = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(tour.waitFor()).as(told).isZero();
        }
    }
}
