package dev.tutorium.application.identity;

import dev.tutorium.application.kernel.Malformed;
import dev.tutorium.application.kernel.Zones;
import dev.tutorium.domain.identity.Account;
import dev.tutorium.domain.identity.Email;
import dev.tutorium.domain.identity.Handle;
import dev.tutorium.domain.identity.IdentityPolicy;
import dev.tutorium.domain.identity.Role;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What people type about themselves, made into values or refused as malformed. */
final class Fields {

    static final ZoneId UTC = ZoneId.of("UTC");

    private Fields() {}

    static Email email(String typed) {
        return Email.parse(typed).orElseThrow(() -> new Malformed("email", "must be an e-mail address"));
    }

    static String name(String typed) {
        return Account.nameOf(typed)
                .orElseThrow(
                        () -> new Malformed("name", "must be 1 to 100 characters and none of them control characters"));
    }

    static Handle handle(String typed) {
        return Handle.parse(typed)
                .orElseThrow(() -> new Malformed(
                        "handle",
                        "must be 3 to 40 letters a-z, digits and single dashes between, and no reserved word"));
    }

    /** A zone by its IANA name; UTC where none is given. */
    static ZoneId zone(@Nullable String typed) {
        return typed == null ? UTC : Zones.named("timezone", typed);
    }

    static Role signUpRole(Role asked) {
        if (!asked.isOpenToSignUp()) {
            throw new Malformed("role", "must be one that people take by themselves: student, teacher or creator");
        }
        return asked;
    }

    static String password(String typed, Email email, String name, IdentityPolicy policy) {
        var rules = policy.passwords();
        rules.flaw(typed, email, name).ifPresent(flaw -> {
            throw new Malformed(
                    "password",
                    "must be %d to %d characters and hard to guess; this one %s"
                            .formatted(rules.shortest(), rules.longest(), flaw.words()));
        });
        return typed;
    }
}
