package dev.tutorium.application.identity;

import dev.tutorium.application.identity.port.Accounts;
import dev.tutorium.application.kernel.Actor;
import dev.tutorium.application.trust.AuditTrail;
import dev.tutorium.application.trust.Deed;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.IdentityRefusal;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.Change;
import dev.tutorium.domain.kernel.Outcome;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Stores an account that got a role, and notes by whom. Shared by whatever gives roles; runs inside the caller's transaction. */
public final class RoleGranting {

    private final Accounts accounts;
    private final AuditTrail trail;

    public RoleGranting(Accounts accounts, AuditTrail trail) {
        this.accounts = accounts;
        this.trail = trail;
    }

    /** {@code before}: the roles it had; none where it is new. */
    public Outcome<Account, IdentityRefusal> record(Actor by, Set<Role> before, Change<Account> change) {
        return accounts.record(change).map(account -> {
            if (!account.roles().equals(before)) {
                trail.note(
                        by,
                        Deed.of("account.roles", "account", account.id()),
                        before.isEmpty() ? Map.of() : Map.of("roles", told(before)),
                        Map.of("roles", told(account.roles())));
            }
            return account;
        });
    }

    private static String told(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(", "));
    }
}
