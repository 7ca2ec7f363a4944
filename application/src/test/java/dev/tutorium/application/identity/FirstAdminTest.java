package dev.tutorium.application.identity;

import static dev.tutorium.application.identity.IdentityInMemory.PASSWORD;
import static dev.tutorium.application.identity.IdentityInMemory.VISITOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.domain.identity.Role;
import org.junit.jupiter.api.Test;

class FirstAdminTest {

    private final IdentityInMemory identity = new IdentityInMemory();

    @Test
    void an_account_is_added_once_and_entered_by_a_link() {
        var first = identity.firstAdmin.ensure("boss@example.org");
        assertThat(identity.firstAdmin.ensure("Boss@Example.org")).isEqualTo(first);
        var granted = identity.magicLinks
                .signIn(VISITOR, identity.magicLink("boss@example.org"))
                .orThrow(RefusedInTest::new);
        assertThat(granted.account().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void a_proven_account_is_promoted_as_it_is() {
        var elsewhere = identity.zoeSignsUp();
        identity.deliver();
        identity.verification.verify(VISITOR, identity.secretMailedTo("zoe@example.org"));
        identity.firstAdmin.ensure("zoe@example.org");
        assertThat(identity.recognised(elsewhere).orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.STUDENT, Role.ADMIN);
        identity.firstAdmin.ensure("zoe@example.org");
        assertThat(identity.audit).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("account.roles");
            assertThat(entry.before()).containsEntry("roles", "STUDENT");
            assertThat(entry.after()).containsEntry("roles", "ADMIN, STUDENT");
        });
    }

    @Test
    void whoever_signed_up_with_the_address_without_proving_it_does_not_become_an_admin() {
        var squatter = identity.zoeSignsUp();
        identity.firstAdmin.ensure("zoe@example.org");
        assertThat(identity.recognised(squatter)).isEmpty();
        assertThat(identity.passwordSignIn
                        .signIn(VISITOR, "zoe@example.org", PASSWORD)
                        .isAccepted())
                .isFalse();
    }
}
