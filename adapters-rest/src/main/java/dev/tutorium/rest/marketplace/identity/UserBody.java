package dev.tutorium.rest.marketplace.identity;

import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.domain.identity.AccountStatus;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One's own account; who teaches is a tutor here. */
@SnakeCase
record UserBody(
        UUID id,
        String email,
        String name,
        String role,
        List<String> roles,
        boolean isActive,
        boolean isVerified,
        String timezone,
        Instant createdAt) {

    static UserBody of(AccountView account) {
        return new UserBody(
                account.id().value(),
                account.email(),
                account.name(),
                name(account.mainRole()),
                account.roles().stream().map(UserBody::name).toList(),
                account.status() == AccountStatus.ACTIVE,
                account.emailVerified(),
                account.zone(),
                account.createdAt());
    }

    private static String name(Role role) {
        return role == Role.TEACHER ? "tutor" : role.name().toLowerCase(Locale.ROOT);
    }
}
