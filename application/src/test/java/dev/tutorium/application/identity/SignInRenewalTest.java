package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.identity.view.GrantedSignIn;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.domain.identity.IdentityEvent.SignInEnded;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.SignInEnd;
import dev.tutorium.domain.kernel.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInRenewalTest {

    private static final Outcome<?, ?> OVER = Outcome.refused(new IdentityRefusal.SignInOver());

    private final IdentityInMemory identity = new IdentityInMemory();

    private GrantedSignIn renewed(String refreshToken) {
        return identity.renewal.renew(VISITOR, refreshToken).orThrow(RefusedInTest::new);
    }

    @Test
    void a_refresh_token_is_exchanged_for_the_next_of_the_same_sign_in() {
        var first = identity.zoeSignsUp();
        var second = renewed(first.secret());
        assertThat(second.signIn()).isEqualTo(first.signIn());
        assertThat(second.secret()).isNotEqualTo(first.secret());
        assertThat(renewed(second.secret()).signIn()).isEqualTo(first.signIn());
    }

    @Test
    void a_token_that_was_exchanged_before_ends_its_sign_in_also_for_its_owner() {
        var first = identity.zoeSignsUp();
        var second = renewed(first.secret());
        assertThat(identity.renewal.renew(VISITOR, first.secret())).isEqualTo(OVER);
        assertThat(identity.renewal.renew(VISITOR, second.secret())).isEqualTo(OVER);
        assertThat(identity.recognised(second)).isEmpty();
        assertThat(identity.signIns.events())
                .anyMatch(event -> event instanceof SignInEnded ended && ended.why() == SignInEnd.TOKEN_REUSED);
    }

    @Test
    void a_token_that_never_was_ends_nothing() {
        var first = identity.zoeSignsUp();
        assertThat(identity.renewal.renew(VISITOR, "made up")).isEqualTo(OVER);
        assertThat(identity.recognised(first)).isPresent();
    }

    @Test
    void a_token_not_used_for_7_days_works_no_more() {
        var first = identity.zoeSignsUp();
        identity.pass(Duration.ofDays(7).minusMillis(1));
        var second = renewed(first.secret());
        identity.pass(Duration.ofDays(7));
        assertThat(identity.renewal.renew(VISITOR, second.secret())).isEqualTo(OVER);
    }

    @Test
    void a_cookie_is_no_refresh_token() {
        var granted = identity.magicLinks
                .signIn(VISITOR, identity.magicLink("mia@example.org"))
                .orThrow(RefusedInTest::new);
        assertThat(identity.renewal.renew(VISITOR, granted.secret())).isEqualTo(OVER);
        assertThat(identity.recognition.byCookie(granted.secret())).isPresent();
    }

    @Test
    void who_signed_out_or_was_suspended_does_not_renew() {
        var out = identity.zoeSignsUp();
        identity.signOut.signOut(identity.recognised(out).orElseThrow());
        assertThat(identity.recognised(out)).isEmpty();
        assertThat(identity.renewal.renew(VISITOR, out.secret())).isEqualTo(OVER);

        var suspended = identity.passwordSignIn
                .signIn(VISITOR, "zoe@example.org", IdentityInMemory.PASSWORD)
                .orThrow(RefusedInTest::new);
        identity.accounts.record(identity.account("zoe@example.org").suspend("spam", identity.clock.instant()));
        assertThat(identity.recognised(suspended)).isEmpty();
        assertThat(identity.renewal.renew(VISITOR, suspended.secret())).isEqualTo(OVER);
    }
}
