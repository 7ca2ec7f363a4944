package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignUpTest {

    private final IdentityInMemory identity = new IdentityInMemory();

    private static SignUp.Command command(String name, String email, String password, Role role, String zone) {
        return new SignUp.Command(name, email, password, role, zone);
    }

    @Test
    void who_signs_up_is_signed_in_and_mailed_a_link_to_confirm_the_address() {
        var granted = identity.zoeSignsUp();
        assertThat(identity.recognised(granted)).isPresent();
        assertThat(granted.account().emailVerified()).isFalse();
        identity.deliver();
        var confirmed = identity.verification.verify(VISITOR, identity.secretMailedTo("zoe@example.org"));
        assertThat(confirmed.orThrow(RefusedInTest::new).emailVerified()).isTrue();
    }

    @Test
    void an_address_signs_up_once_in_whatever_case() {
        identity.zoeSignsUp();
        var again = command("Zoë", "ZOE@example.org", IdentityInMemory.PASSWORD, Role.CREATOR, "UTC");
        assertThat(identity.signUp.signUp(VISITOR, again)).isEqualTo(Outcome.refused(new IdentityRefusal.EmailTaken()));
    }

    @Test
    void two_of_a_name_have_two_handles() {
        var first = identity.zoeSignsUp();
        var second = identity.signUp
                .signUp(VISITOR, command("Zoë", "other@example.org", "correct horse 9", Role.STUDENT, "UTC"))
                .orThrow(RefusedInTest::new);
        assertThat(first.account().handle()).isEqualTo("zoe");
        assertThat(second.account().handle()).startsWith("zoe-");
    }

    @ParameterizedTest
    @CsvSource({
        "name,     '',   zoe@example.org, correct horse 9, STUDENT, UTC",
        "email,    Zoë,  zoe,             correct horse 9, STUDENT, UTC",
        "password, Zoë,  zoe@example.org, short,           STUDENT, UTC",
        "role,     Zoë,  zoe@example.org, correct horse 9, ADMIN,   UTC",
        "timezone, Zoë,  zoe@example.org, correct horse 9, STUDENT, Mars/Base",
        "timezone, Zoë,  zoe@example.org, correct horse 9, STUDENT, +02:00"
    })
    void what_cannot_be_is_malformed_and_named(
            String field, String name, String email, String password, Role role, String zone) {
        assertThatThrownBy(() -> identity.signUp.signUp(VISITOR, command(name, email, password, role, zone)))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.field()).isEqualTo(field));
    }
}
