package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.PASSWORD;
import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.LinkRequests.MagicLink;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MagicLinkSignInTest {

    private static final Outcome<?, ?> INVALID = Outcome.refused(new IdentityRefusal.LinkInvalid());

    private final IdentityInMemory identity = new IdentityInMemory();

    @Test
    void an_unknown_address_signs_up_by_the_link_as_what_it_asked_to_be() {
        identity.requests.requestMagicLink(
                VISITOR, new MagicLink("mia@example.org", "Mia", Role.TEACHER, "Europe/Berlin"));
        assertThat(identity.accounts.events()).isEmpty();
        identity.deliver();
        var granted = identity.magicLinks
                .signIn(VISITOR, identity.secretMailedTo("mia@example.org"))
                .orThrow(RefusedInTest::new);
        assertThat(granted.account().roles()).containsExactly(Role.TEACHER);
        assertThat(granted.account().zone()).isEqualTo("Europe/Berlin");
        assertThat(granted.account().emailVerified()).isTrue();
        assertThat(identity.recognition.byCookie(granted.secret())).isPresent();
    }

    @Test
    void whoever_asks_by_address_alone_becomes_a_student_of_that_name() {
        var granted = identity.magicLinks
                .signIn(VISITOR, identity.magicLink("mia.lee@example.org"))
                .orThrow(RefusedInTest::new);
        assertThat(granted.account().name()).isEqualTo("mia.lee");
        assertThat(granted.account().roles()).containsExactly(Role.STUDENT);
    }

    @Test
    void a_known_address_keeps_its_roles_whatever_is_asked() {
        identity.zoeSignsUp();
        identity.tokens.takeEvents();
        identity.requests.requestMagicLink(VISITOR, new MagicLink("zoe@example.org", "Eve", Role.TEACHER, null));
        identity.deliver();
        var granted = identity.magicLinks
                .signIn(VISITOR, identity.secretMailedTo("zoe@example.org"))
                .orThrow(RefusedInTest::new);
        assertThat(granted.account().roles()).containsExactly(Role.STUDENT);
        assertThat(granted.account().name()).isEqualTo("Zoë");
    }

    @Test
    void a_link_works_once() {
        var secret = identity.magicLink("mia@example.org");
        assertThat(identity.magicLinks.isValid(VISITOR, secret)).isTrue();
        assertThat(identity.magicLinks.isValid(VISITOR, secret)).isTrue();
        assertThat(identity.magicLinks.signIn(VISITOR, secret).isAccepted()).isTrue();
        assertThat(identity.magicLinks.isValid(VISITOR, secret)).isFalse();
        assertThat(identity.magicLinks.signIn(VISITOR, secret)).isEqualTo(INVALID);
    }

    @Test
    void a_link_works_for_15_minutes() {
        var early = identity.magicLink("mia@example.org");
        var late = identity.magicLink("mia@example.org");
        identity.pass(Duration.ofMinutes(15).minusMillis(1));
        assertThat(identity.magicLinks.signIn(VISITOR, early).isAccepted()).isTrue();
        identity.pass(Duration.ofMillis(1));
        assertThat(identity.magicLinks.signIn(VISITOR, late)).isEqualTo(INVALID);
    }

    @Test
    void a_link_for_another_purpose_and_a_made_up_one_are_answered_alike() {
        identity.zoeSignsUp();
        assertThat(identity.magicLinks.signIn(VISITOR, identity.resetLink("zoe@example.org")))
                .isEqualTo(INVALID);
        assertThat(identity.magicLinks.signIn(VISITOR, "made up")).isEqualTo(INVALID);
    }

    @Test
    void who_proves_the_address_takes_the_account_from_whoever_signed_up_with_it() {
        var squatter = identity.zoeSignsUp();
        var secret = identity.magicLink("zoe@example.org");
        var owner = identity.magicLinks.signIn(VISITOR, secret).orThrow(RefusedInTest::new);
        assertThat(owner.account().id()).isEqualTo(squatter.account().id());
        assertThat(identity.recognised(squatter)).isEmpty();
        assertThat(identity.passwordSignIn
                        .signIn(VISITOR, "zoe@example.org", PASSWORD)
                        .isAccepted())
                .isFalse();
    }

    @Test
    void a_proven_account_keeps_its_password_and_its_other_sign_ins() {
        var elsewhere = identity.zoeSignsUp();
        identity.deliver();
        identity.verification.verify(VISITOR, identity.secretMailedTo("zoe@example.org"));
        identity.magicLinks.signIn(VISITOR, identity.magicLink("zoe@example.org"));
        assertThat(identity.recognised(elsewhere)).isPresent();
        assertThat(identity.passwordSignIn
                        .signIn(VISITOR, "zoe@example.org", PASSWORD)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void who_was_suspended_since_the_mail_does_not_get_in() {
        identity.zoeSignsUp();
        var secret = identity.magicLink("zoe@example.org");
        identity.accounts.record(identity.account("zoe@example.org").suspend("spam", identity.clock.instant()));
        assertThat(identity.magicLinks.signIn(VISITOR, secret))
                .isEqualTo(Outcome.refused(new IdentityRefusal.AccountSuspended()));
    }
}
