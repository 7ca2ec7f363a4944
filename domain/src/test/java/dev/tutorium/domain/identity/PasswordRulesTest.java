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
}
