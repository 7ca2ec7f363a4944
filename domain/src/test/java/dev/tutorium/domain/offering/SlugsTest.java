package dev.tutorium.domain.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugsTest {

    @Test
    void a_title_becomes_lower_case_words_joined_by_hyphens() {
        assertThat(Slugs.of("  Linear Algebra, gently! ", "course")).isEqualTo("linear-algebra-gently");
        assertThat(Slugs.of("Straße & Café", "course")).isEqualTo("strasse-cafe");
    }

    @Test
    void a_title_of_which_nothing_can_be_kept_becomes_the_fallback() {
        assertThat(Slugs.of("Ω ☃", "course")).isEqualTo("course");
    }

    @Test
    void a_long_title_is_cut_and_leaves_room_for_a_number() {
        assertThat(Slugs.of("very long ".repeat(30), "course"))
                .hasSizeLessThanOrEqualTo(70)
                .matches(Slugs.SHAPE);
    }

    @Test
    void a_taken_slug_gets_the_first_free_number() {
        assertThat(Slugs.free("algebra", Set.of())).isEqualTo("algebra");
        assertThat(Slugs.free("algebra", Set.of("algebra", "algebra-2"))).isEqualTo("algebra-3");
    }
}
