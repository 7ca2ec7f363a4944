package dev.tutorium.domain.offering;

import static dev.tutorium.domain.kernel.ForAll.forAll;
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

    @Test
    void a_slug_has_no_hyphen_at_its_ends_wherever_it_is_cut() {
        assertThat(Slugs.of("a".repeat(69) + " b", "course")).isEqualTo("a".repeat(69));
        assertThat(Slugs.of("a".repeat(68) + " b", "course")).isEqualTo("a".repeat(68) + "-b");
        assertThat(Slugs.of("a".repeat(71), "course")).isEqualTo("a".repeat(70));
    }

    @Test
    void any_title_becomes_a_slug_that_is_free_and_not_too_long() {
        forAll(500, random -> {
            var title = random.ints(random.nextInt(120), 0x20, 0x250)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var slug = Slugs.of(title, "course");
            var free = Slugs.free(slug, Set.of(slug, slug + "-2"));
            assertThat(slug).matches(Slugs.SHAPE);
            assertThat(free).matches(Slugs.SHAPE).isEqualTo(slug + "-3").hasSizeLessThanOrEqualTo(Slugs.LONGEST);
        });
    }
}
