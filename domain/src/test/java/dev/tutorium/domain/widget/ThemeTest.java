package dev.tutorium.domain.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeTest {

    private static final Colour RED = new Colour("#ff0000");

    @Test
    void a_style_sheet_has_the_themes_values() {
        var css = new Theme(RED, RED, RED, new Colour("#000001"), Font.SERIF, 3).css();
        assertThat(css)
                .contains("--tutorium-primary: #ff0000;")
                .contains("--tutorium-text: #000001;")
                .contains("--tutorium-radius: 3px;")
                .contains("font-family: Georgia,");
        assertThat(Theme.standard().css()).startsWith(".tutorium-widget {");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red", "#fff", "#ff00zz", "#ff0000;}", "#ff0000 url(x)", "#ff00000", "\u200b#ff0000"})
    void nothing_but_six_digits_is_a_colour(String typed) {
        assertThat(Colour.parse(typed)).isEmpty();
        assertThatThrownBy(() -> new Colour(typed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_colour_may_be_written_in_capitals() {
        assertThat(Colour.parse(" #FF0000 ")).contains(RED);
    }

    @Test
    void corners_are_round_within_bounds() {
        assertThat(new Theme(RED, RED, RED, RED, Font.MONO, Theme.LARGEST_RADIUS).radius())
                .isEqualTo(32);
        for (var radius : new int[] {-1, Theme.LARGEST_RADIUS + 1}) {
            assertThatThrownBy(() -> new Theme(RED, RED, RED, RED, Font.MONO, radius))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
