package dev.tutorium.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.domain.identity.PasswordRules.Flaw;
import org.junit.jupiter.api.Test;

class PasswordRulesTest {

    private static final PasswordRules RULES = IdentityPolicy.standard().passwords();
    private static final Email EMAIL = new Email("zoe.mueller@example.org");

    @Test
    void a_password_has_10_to_128_characters() {
        assertThat(RULES.flaw("abcdefgh9", EMAIL, "Zoë")).contains(Flaw.TOO_SHORT);
        assertThat(RULES.flaw("abcdefgh9x", EMAIL, "Zoë")).isEmpty();
        assertThat(RULES.flaw("abcd".repeat(32), EMAIL, "Zoë")).isEmpty();
        assertThat(RULES.flaw("abcd".repeat(32) + "e", EMAIL, "Zoë")).contains(Flaw.TOO_LONG);
    }

    @Test
    void characters_are_counted_and_not_bytes() {
        assertThat(RULES.flaw("🐎🔋📎✅🐎🔋📎✅🐎", EMAIL, "Zoë")).contains(Flaw.TOO_SHORT);
        assertThat(RULES.flaw("🐎🔋📎✅🐎🔋📎✅🐎🔋", EMAIL, "Zoë")).isEmpty();
    }

    @Test
    void what_anyone_would_try_first_is_no_password() {
        assertThat(RULES.flaw("Password123", EMAIL, "Zoë")).contains(Flaw.TOO_COMMON);
        assertThat(RULES.flaw("aaaaabbbbbcc", EMAIL, "Zoë")).contains(Flaw.TOO_COMMON);
    }

    @Test
    void the_address_and_the_name_are_no_passwords() {
        assertThat(RULES.flaw("zoe.mueller", EMAIL, "Zoë")).contains(Flaw.LIKE_THE_ACCOUNT);
        assertThat(RULES.flaw("Zoe.Mueller1", EMAIL, "Zoë")).contains(Flaw.LIKE_THE_ACCOUNT);
        assertThat(RULES.flaw("augusta byron", EMAIL, "Augusta Byron")).contains(Flaw.LIKE_THE_ACCOUNT);
        assertThat(RULES.flaw("augusta byron knits", EMAIL, "Augusta Byron")).isEmpty();
    }

    @Test
    void four_characters_more_than_what_is_known_make_it_one() {
        assertThat(RULES.flaw("augusta ada123", EMAIL, "Augusta Ada")).contains(Flaw.LIKE_THE_ACCOUNT);
        assertThat(RULES.flaw("augusta ada1234", EMAIL, "Augusta Ada")).isEmpty();
    }

    @Test
    void a_name_of_three_letters_gives_nothing_away_and_one_of_four_does() {
        var lenient = new PasswordRules(4, 128);
        assertThat(lenient.flaw("ada123", EMAIL, "Ada")).isEmpty();
        assertThat(lenient.flaw("adam12", EMAIL, "Adam")).contains(Flaw.LIKE_THE_ACCOUNT);
    }

    @Test
    void every_flaw_can_be_told() {
        assertThat(Flaw.values()).allSatisfy(flaw -> assertThat(flaw.words()).isNotBlank());
    }
}
