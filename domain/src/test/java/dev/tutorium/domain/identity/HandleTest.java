package dev.tutorium.domain.identity;

import static dev.tutorium.domain.kernel.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HandleTest {

    @ParameterizedTest
    @CsvSource({
        "Zoë Müller, zoe-muller",
        "'  Jean-Luc  O''Neil ', jean-luc-o-neil",
        "李小龙, member",
        "Li, member",
        "Me, member",
        "!!! Ann !!!, ann"
    })
    void a_name_suggests_a_handle(String name, String handle) {
        assertThat(Handle.suggestedBy(name, "")).hasToString(handle);
    }

    @Test
    void a_suffix_tells_two_of_a_name_apart() {
        assertThat(Handle.suggestedBy("Ann Lee", "4f2a")).hasToString("ann-lee-4f2a");
        assertThat(Handle.suggestedBy("a".repeat(100), "4f2a").value())
                .hasSize(40)
                .endsWith("a-4f2a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ab",
                "-ab",
                "ab-",
                "a--b",
                "a_b",
                "a b",
                "me",
                "admin",
                "search",
                "",
                "01a1fbd2-a0b8-75b3-b2f4-e39596173748"
            })
    void these_are_no_handles(String typed) {
        assertThat(Handle.parse(typed)).isEmpty();
    }

    @Test
    void a_handle_has_3_to_40_characters() {
        assertThat(Handle.parse("abc")).isPresent();
        assertThat(Handle.parse("a".repeat(40))).isPresent();
        assertThat(Handle.parse("a".repeat(41))).isEmpty();
    }

    @Test
    void every_name_suggests_some_handle() {
        forAll(500, random -> {
            var name = random.ints(random.nextInt(120), 1, 0x2FFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Handle.suggestedBy(name, "")).isNotNull();
            assertThat(Handle.suggestedBy(name, "0a1b2c3d").value()).endsWith("-0a1b2c3d");
        });
    }
}
