package dev.tutorium.application.identity.port;

import dev.tutorium.domain.identity.PasswordHash;
import java.util.Optional;

/** Passwords kept as they are, with a generation in front that can be raised. */
public final class PasswordsInMemory implements Passwords {

    private int generation = 1;

    /** From now on, hashes made before are outdated. */
    public void raiseParameters() {
        generation++;
    }

    @Override
    public PasswordHash hash(String password) {
        return new PasswordHash(generation + ":" + password);
    }

    @Override
    public Verdict check(String password, Optional<PasswordHash> kept) {
        var right = kept.filter(hash -> hash.value().endsWith(":" + password));
        if (right.isEmpty()) {
            return Verdict.WRONG;
        }
        return right.get().equals(hash(password)) ? Verdict.RIGHT : Verdict.RIGHT_BUT_OUTDATED;
    }
}
