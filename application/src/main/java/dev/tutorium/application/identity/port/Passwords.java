package dev.tutorium.application.identity.port;

import dev.tutorium.domain.identity.PasswordHash;
import java.util.Optional;

/** The slow hash that passwords are kept by. Both methods take tens of milliseconds and are not called in a transaction. */
public interface Passwords {

    enum Verdict {
        WRONG,
        RIGHT,
        /** Right, but hashed with parameters that are no longer the ones in use: hash it again. */
        RIGHT_BUT_OUTDATED
    }

    PasswordHash hash(String password);

    /** Takes the same time for an account without a password, or for none at all, which is {@link Verdict#WRONG}. */
    Verdict check(String password, Optional<PasswordHash> kept);
}
