package dev.tutorium.rest.workspace.identity;

import dev.tutorium.application.identity.view.AccountView;
import dev.tutorium.application.identity.view.WhoAmI;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in.
 *
 * @param impersonatedBy who acts in this account's name; null for its owner
 */
@Serdeable
record WhoAmIBody(
        UUID id,
        String name,
        String email,
        String timezone,
        List<String> roles,
        @Nullable BehindBody impersonatedBy) {

    @Serdeable
    record BehindBody(UUID id, String name) {

        static BehindBody of(AccountView behind) {
            return new BehindBody(behind.id().value(), behind.name());
        }
    }

    static WhoAmIBody of(WhoAmI who) {
        var account = who.account();
        var behind = who.behind();
        return new WhoAmIBody(
                account.id().value(),
                account.name(),
                account.email(),
                account.zone(),
                who.roles().stream()
                        .map(role -> role.name().toLowerCase(Locale.ROOT))
                        .sorted()
                        .toList(),
                behind == null ? null : BehindBody.of(behind));
    }
}
