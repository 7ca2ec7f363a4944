package dev.tutorium.rest.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a\nb\tc", "\ud83c\udfbb", "\uffff"})
    void what_has_bytes_in_utf_8_is_kept(String text) {
        assertThat(Texts.storable(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\ud83c", "a\udfbb", "\udfbb\ud83c"})
    void a_nul_and_half_a_character_are_not(String text) {
        assertThatThrownBy(() -> Texts.storable(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void times_are_of_years_with_four_digits() {
        for (var text : new String[] {"0001-01-01T00:00:00Z", "9999-12-30T23:59:59Z", "2026-01-01T10:00:00+02:00"}) {
            assertThat(Texts.instant(text)).isNotNull();
        }
        for (var text :
                new String[] {"0000-12-31T23:59:59Z", "9999-12-31T00:00:00Z", "-0044-03-15T12:00:00Z", "soon"}) {
            assertThatThrownBy(() -> Texts.instant(text)).isInstanceOf(DateTimeException.class);
        }
    }
}
