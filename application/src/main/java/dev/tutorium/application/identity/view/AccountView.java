package dev.tutorium.application.identity.view;

import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.domain.kernel.AccountId;
import java.time.Instant;
import java.util.List;

/**
 * What an account may see of itself.
 *
 * @param roles at least one, in the order of {@link Role}
 */
public record AccountView(
        AccountId id,
        String email,
        boolean emailVerified,
        String name,
        String handle,
        List<Role> roles,
        String zone,
        AccountStatus status,
        Instant createdAt,
        long version) {

    /** The one that says most about the account, where only one can be told. */
    public Role mainRole() {
        return roles.getLast();
    }

    public static AccountView of(Account account) {
        return new AccountView(
                account.id(),
                account.email().value(),
                account.emailVerified(),
                account.name(),
                account.handle().value(),
                account.roles().stream().sorted().toList(),
                account.zone().getId(),
                account.status(),
                account.createdAt(),
                account.version());
    }
}
