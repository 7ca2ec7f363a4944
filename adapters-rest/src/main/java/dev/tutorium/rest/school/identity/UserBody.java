package dev.tutorium.rest.school.identity;

import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.domain.identity.Role;
import dev.tutorium.rest.kernel.SnakeCase;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** One's own account. */
@SnakeCase
record UserBody(
        UUID id,
        String name,
        String handle,
        String email,
        boolean emailVerified,
        String role,
        List<String> roles,
        boolean isCreator,
        boolean isStudentTeacher,
        String timezone,
        Instant createdAt) {

    static UserBody of(AccountView account) {
        return new UserBody(
                account.id().value(),
                account.name(),
                account.handle(),
                account.email(),
                account.emailVerified(),
                name(account.mainRole()),
                account.roles().stream().map(UserBody::name).toList(),
                account.roles().contains(Role.CREATOR),
                account.roles().contains(Role.TEACHER),
                account.zone(),
                account.createdAt());
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
