package dev.tutorium.application.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tutorium.application.identity.OwnAccount.Update;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.RefusedInTest;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Permission;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Outcome;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

    private final IdentityInMemory identity = new IdentityInMemory();
    private final Actor.Member zoe = identity.recognised(identity.zoeSignsUp()).orElseThrow();

    @Test
    void what_is_left_out_of_an_update_stays() {
        var updated = identity.ownAccount
                .update(zoe, new Update(null, "Zoe-M", "America/New_York"))
                .orThrow(RefusedInTest::new);
        assertThat(updated.name()).isEqualTo("Zoë");
        assertThat(updated.handle()).isEqualTo("zoe-m");
        assertThat(updated.zone()).isEqualTo("America/New_York");
        assertThat(identity.ownAccount.get(zoe)).isEqualTo(updated);
    }

    @Test
    void a_handle_of_someone_else_is_refused() {
        identity.firstAdmin.ensure("boss@example.org");
        var taken = identity.account("boss@example.org").handle().value();
        assertThat(identity.ownAccount.update(zoe, new Update(null, taken, null)))
                .isEqualTo(Outcome.refused(new IdentityRefusal.HandleTaken()));
    }

    @Test
    void what_cannot_be_is_malformed() {
        assertThatThrownBy(() -> identity.ownAccount.update(zoe, new Update(" ", null, null)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> identity.ownAccount.update(zoe, new Update(null, "me", null)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void permissions_come_with_roles_and_unknown_ones_with_none() {
        assertThat(identity.ownAccount.permissions(zoe)).singleElement().satisfies(view -> {
            assertThat(view.permission()).isEqualTo(Permission.OFFERINGS_BOOK);
            assertThat(view.by()).isEqualTo(Role.STUDENT);
        });
        assertThat(identity.ownAccount.may(zoe, "offerings.book")).isTrue();
        assertThat(identity.ownAccount.may(zoe, "adminPanel.access")).isFalse();
        assertThat(identity.ownAccount.may(zoe, "no.such")).isFalse();
    }
}
