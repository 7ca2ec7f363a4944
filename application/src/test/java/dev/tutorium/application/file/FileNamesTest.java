package dev.tutorium.application.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Übung 1.pdf,Übung 1.pdf",
        "../../etc/passwd,passwd",
        "C:\\Users\\Ada\\notes.txt,notes.txt",
        ".htaccess,htaccess",
        "a<b>:c?.pdf,a-b--c-.pdf",
        "'two\nlines.txt',two-lines.txt"
    })
    void a_name_is_no_place_and_fit_for_every_system(String given, String name) {
        assertThat(FileNames.of("file", given)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/", " . "})
    void a_file_has_a_name(String given) {
        assertThatThrownBy(() -> FileNames.of("file", given))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.field()).isEqualTo("file"));
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(FileNames.of("file", "x".repeat(400) + ".pdf")).hasSize(150).endsWith("x.pdf");
    }
}
