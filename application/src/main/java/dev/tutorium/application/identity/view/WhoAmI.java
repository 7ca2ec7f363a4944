package dev.tutorium.application.identity.view;

import dev.tutorium.domain.identity.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom a sign-in is of.
 *
 * @param roles  that hold in this sign-in
 * @param behind who acts in the account's name; null for its owner
 */
public record WhoAmI(
        AccountView account, Set<Role> roles, @Nullable AccountView behind) {

    public WhoAmI {
        roles = Set.copyOf(roles);
    }
}
