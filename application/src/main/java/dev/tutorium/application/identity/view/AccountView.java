package dev.tutorium.application.identity.view;

import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an account may see of itself.
 *
 * @param roles in the order of {@link Role}
 */
public record AccountView(
        UUID id,
        String email,
        boolean emailVerified,
        String name,
        String handle,
        List<Role> roles,
        String zone,
        AccountStatus status,
        Instant createdAt,
        long version) {

    public static AccountView of(Account account) {
        return new AccountView(
                account.id().value(),
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
