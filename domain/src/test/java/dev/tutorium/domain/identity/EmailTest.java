package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailTest {

    @Test
    void addresses_that_differ_in_case_or_blanks_around_are_one() {
        assertThat(Email.parse(" Zoe@Example.COM ")).contains(new Email("zoe@example.com"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b.co", "first.last+tag@sub.example.org", "o'neil@example.ie", "x_1@xn--bcher-kva.example"})
    void these_are_addresses(String typed) {
        assertThat(Email.parse(typed)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "@b.co",
                "a@.co",
                "a@b.",
                "a b@c.de",
                "a@b@c.de",
                "a..b@c.de",
                ".a@c.de",
                "a@-b.de",
                "a@b.de\nBcc: x@y.z",
                "<a@b.de>",
                "a@b,c.de",
                "ä@example.org"
            })
    void these_are_none(String typed) {
        assertThat(Email.parse(typed)).isEmpty();
    }

    @Test
    void an_address_has_at_most_254_characters() {
        var longest = "a".repeat(60) + "@" + "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + ".example.";
        assertThat(Email.parse(longest + "d".repeat(254 - longest.length()))).isPresent();
        assertThat(Email.parse(longest + "d".repeat(255 - longest.length()))).isEmpty();
    }
}
