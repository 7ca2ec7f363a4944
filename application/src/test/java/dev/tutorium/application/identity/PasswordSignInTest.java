package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.PASSWORD;
import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.port.Passwords.Verdict;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.kernel.Outcome;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordSignInTest {

    private final IdentityInMemory identity = new IdentityInMemory();

    @Test
    void the_password_signs_in_whatever_the_case_of_the_address() {
        identity.zoeSignsUp();
        var granted = identity.passwordSignIn
                .signIn(VISITOR, "Zoe@Example.org", PASSWORD)
                .orThrow(RefusedInTest::new);
        assertThat(identity.recognised(granted)).isPresent();
    }

    @Test
    void a_wrong_password_an_unknown_address_and_no_address_are_answered_alike() {
        identity.zoeSignsUp();
        var refused = Outcome.refused(new IdentityRefusal.WrongCredentials());
        assertThat(identity.passwordSignIn.signIn(VISITOR, "zoe@example.org", "wrong horse 9"))
                .isEqualTo(refused);
        assertThat(identity.passwordSignIn.signIn(VISITOR, "nobody@example.org", PASSWORD))
                .isEqualTo(refused);
        assertThat(identity.passwordSignIn.signIn(VISITOR, "no address", PASSWORD))
                .isEqualTo(refused);
    }

    @Test
    void who_signs_in_by_links_only_has_no_password_to_guess() {
        identity.magicLinks.signIn(VISITOR, identity.magicLink("mia@example.org"));
        assertThat(identity.passwordSignIn
                        .signIn(VISITOR, "mia@example.org", "")
                        .isAccepted())
                .isFalse();
    }

    @Test
    void only_who_knows_the_password_learns_of_a_suspension() {
        identity.zoeSignsUp();
        identity.accounts.record(identity.account("zoe@example.org").suspend("spam", identity.clock.instant()));
        assertThat(identity.passwordSignIn.signIn(VISITOR, "zoe@example.org", PASSWORD))
                .isEqualTo(Outcome.refused(new IdentityRefusal.AccountSuspended()));
        assertThat(identity.passwordSignIn.signIn(VISITOR, "zoe@example.org", "wrong horse 9"))
                .isEqualTo(Outcome.refused(new IdentityRefusal.WrongCredentials()));
    }

    @Test
    void a_hash_of_older_parameters_is_renewed_at_sign_in() {
        identity.zoeSignsUp();
        identity.passwords.raiseParameters();
        assertThat(identity.passwordSignIn
                        .signIn(VISITOR, "zoe@example.org", PASSWORD)
                        .isAccepted())
                .isTrue();
        var kept = Optional.ofNullable(identity.account("zoe@example.org").password());
        assertThat(identity.passwords.check(PASSWORD, kept)).isEqualTo(Verdict.RIGHT);
    }
}
