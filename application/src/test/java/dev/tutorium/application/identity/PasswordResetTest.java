package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.PASSWORD;
import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.domain.identity.IdentityEvent.PasswordChanged;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordResetTest {

    private static final String NEW = "battery staple 7";

    private final IdentityInMemory identity = new IdentityInMemory();

    private boolean signsIn(String password) {
        return identity.passwordSignIn
                .signIn(VISITOR, "zoe@example.org", password)
                .isAccepted();
    }

    @Test
    void a_reset_replaces_the_password_and_ends_every_sign_in() {
        var elsewhere = identity.zoeSignsUp();
        assertThat(identity.reset
                        .reset(VISITOR, identity.resetLink("zoe@example.org"), NEW)
                        .isAccepted())
                .isTrue();
        assertThat(signsIn(PASSWORD)).isFalse();
        assertThat(signsIn(NEW)).isTrue();
        assertThat(identity.recognised(elsewhere)).isEmpty();
        assertThat(identity.renewal.renew(VISITOR, elsewhere.secret()).isAccepted())
                .isFalse();
    }

    @Test
    void the_owner_is_told_by_mail() {
        identity.zoeSignsUp();
        identity.reset.reset(VISITOR, identity.resetLink("zoe@example.org"), NEW);
        var changed = (PasswordChanged) identity.accounts.events().getLast();
        new PasswordNotice(identity.accounts, identity.messaging.telling()).react(changed);
        assertThat(identity.mails.to("zoe@example.org").getLast().subject()).isEqualTo("Your password was changed");
    }

    @Test
    void a_link_works_once_for_an_hour() {
        identity.zoeSignsUp();
        var used = identity.resetLink("zoe@example.org");
        assertThat(identity.reset.reset(VISITOR, used, NEW).isAccepted()).isTrue();
        assertThat(identity.reset.reset(VISITOR, used, "another staple 8").isAccepted())
                .isFalse();
        var late = identity.resetLink("zoe@example.org");
        identity.pass(Duration.ofHours(1));
        assertThat(identity.reset.expiry(VISITOR, late).isAccepted()).isFalse();
        assertThat(identity.reset.reset(VISITOR, late, NEW).isAccepted()).isFalse();
    }

    @Test
    void the_other_links_of_the_account_are_void_after_a_reset() {
        identity.zoeSignsUp();
        var other = identity.resetLink("zoe@example.org");
        var magic = identity.magicLink("zoe@example.org");
        identity.reset.reset(VISITOR, identity.resetLink("zoe@example.org"), NEW);
        assertThat(identity.reset.expiry(VISITOR, other).isAccepted()).isFalse();
        assertThat(identity.magicLinks.isValid(VISITOR, magic)).isFalse();
    }

    @Test
    void a_password_that_is_not_accepted_leaves_the_link_usable() {
        identity.zoeSignsUp();
        var secret = identity.resetLink("zoe@example.org");
        assertThatThrownBy(() -> identity.reset.reset(VISITOR, secret, "short")).isInstanceOf(Malformed.class);
        assertThat(identity.reset.reset(VISITOR, secret, NEW).isAccepted()).isTrue();
    }
}
