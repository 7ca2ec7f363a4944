package dev.tutorium.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.identity.port.Passwords;
import dev.tutorium.application.identity.port.Passwords.Verdict;
import dev.tutorium.application.identity.port.PasswordsContract;
import dev.tutorium.domain.identity.PasswordHash;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Argon2PasswordsTest extends PasswordsContract {

    private static final Passwords PASSWORDS = new Argon2Passwords();

    @Override
    protected Passwords passwords() {
        return PASSWORDS;
    }

    @Test
    void a_hash_names_its_parameters_and_is_salted() {
        var hash = PASSWORDS.hash("correct horse 9").value();
        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(PASSWORDS.hash("correct horse 9").value()).isNotEqualTo(hash);
    }

    /** A vector of the reference implementation: {@code argon2 somesalt -id -t 2 -m 16 -p 1}. */
    @Test
    void a_hash_of_another_program_with_other_parameters_is_right_and_outdated() {
        var known = new PasswordHash(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(PASSWORDS.check("password", Optional.of(known))).isEqualTo(Verdict.RIGHT_BUT_OUTDATED);
        assertThat(PASSWORDS.check("passwore", Optional.of(known))).isEqualTo(Verdict.WRONG);
    }

    @Test
    void the_same_letters_composed_otherwise_are_the_same_password() {
        var kept = Optional.of(PASSWORDS.hash("Zo\u00eb's horse"));
        assertThat(PASSWORDS.check("Zoe\u0308's horse", kept)).isEqualTo(Verdict.RIGHT);
    }

    @Test
    void what_is_no_hash_is_a_bug_and_not_a_wrong_password() {
        assertThatThrownBy(() -> PASSWORDS.check("password", Optional.of(new PasswordHash("password"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
