package dev.tutorium.domain.payment;

import dev.tutorium.domain.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** Who owns a part of a charge: an account, for its teaching or authoring, or the platform (then there is no account). */
public record Payee(ShareRole role, @Nullable AccountId account) {

    public Payee {
        if ((role == ShareRole.PLATFORM) != (account == null)) {
            throw new IllegalArgumentException("exactly the platform is paid without an account");
        }
    }

    public static Payee teacher(AccountId account) {
        return new Payee(ShareRole.TEACHER, account);
    }

    public static Payee creator(AccountId account) {
        return new Payee(ShareRole.CREATOR, account);
    }

    public static Payee platform() {
        return new Payee(ShareRole.PLATFORM, null);
    }
}
