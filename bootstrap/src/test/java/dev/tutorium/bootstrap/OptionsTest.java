package dev.tutorium.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void development_on_this_machine_only_is_the_default() throws Options.Wrong {
        var options = Options.parse(List.of());
        assertThat(options.host()).isEqualTo("127.0.0.1");
        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(Path.of(".tutorium"));
        assertThat(options.db()).isNull();
        assertThat(options.production()).isFalse();
    }

    @Test
    void production_answers_everyone_unless_told_otherwise() throws Options.Wrong {
        assertThat(Options.parse(List.of("--production")).host()).isEqualTo("0.0.0.0");
        assertThat(Options.parse(List.of("--production", "--host", "10.0.0.1")).host())
                .isEqualTo("10.0.0.1");
    }

    @Test
    void the_books_are_proven_on_request() throws Options.Wrong {
        assertThat(Options.parse(List.of("--prove-books")).proving()).isTrue();
        assertThat(Options.parse(List.of()).proving()).isFalse();
    }

    @Test
    void the_last_of_two_values_holds() throws Options.Wrong {
        assertThat(Options.parse(List.of("--data", "one", "--data", "other")).data())
                .isEqualTo(Path.of("other"));
    }

    @ParameterizedTest
    @CsvSource({
        "--prot 80, there is no option --prot",
        "--port, --port needs a value",
        "--port --demo, --port needs a value",
        "--port eighty, --port is a number from 0 to 65535",
        "--port 65536, --port is a number from 0 to 65535",
        "--db mysql://x, --db is a URL like jdbc:postgresql"
    })
    void what_cannot_be_is_told_in_words(String line, String message) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(Options.Wrong.class)
                .hasMessageContaining(message);
    }
}
